import { type DocPart, docParts } from "../../../documents/fields.ts";

/**
 * Names of the indexes of one installation, one for each corpus and type: programmes are told apart by the scope. Several
 * installations may share a server.
 */
export class Names {
  readonly #prefix: string;

  /** @param prefix a–z, 0–9 and `_`, as the settings take it */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  live({ corpus, type }: DocPart): string {
    return `${this.#prefix}_${corpus}_${type}`;
  }

  building({ corpus, type }: DocPart, build: string): string {
    return `${this.#prefix}_${corpus}_${type}_${build}`;
  }

  /** What the adapter knows of the indexes: a document each for settings, position and a rebuild. */
  get state(): string {
    return `${this.#prefix}_state`;
  }

  /** Removals that later, older puts must not undo. */
  get gone(): string {
    return `${this.#prefix}_gone`;
  }

  /** The build that an index of a rebuild belongs to; undefined for indexes that serve and those of others. */
  buildOf(uid: string): string | undefined {
    for (const part of docParts) {
      const start = `${this.live(part)}_`;
      if (uid.startsWith(start)) return uid.slice(start.length);
    }
    return undefined;
  }
}
