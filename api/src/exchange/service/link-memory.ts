import type { LinkAnswer, LinkingPort, LinkRequest } from "../../linking/index.ts";
import { type TextLinker, type TextToLink, textKey } from "../../links/index.ts";

const keyOf = ({ kind, text, language = "" }: LinkRequest): string => `${kind} ${language} ${textKey(text)}`;

/** Linking for one import: every distinct text is linked once, for the dry run and the writing together. */
export class LinkMemory implements TextLinker {
  readonly linkerVersion: string;
  readonly taxonomyVersion: string;
  readonly #port: LinkingPort;
  readonly #answers = new Map<string, LinkAnswer>();
  /** Texts that are being linked. */
  readonly #asked = new Map<string, Promise<void>>();
  /** One string for each concept: answers come from a thread, each with strings of its own. */
  readonly #ids = new Map<string, string>();

  constructor(port: LinkingPort) {
    this.#port = port;
    this.linkerVersion = port.linkerVersion;
    this.taxonomyVersion = port.taxonomyVersion;
  }

  /** Whether its answers are those that `port` would give. */
  fits({ linkerVersion, taxonomyVersion }: LinkingPort): boolean {
    return this.linkerVersion === linkerVersion && this.taxonomyVersion === taxonomyVersion;
  }

  async link(requests: readonly (TextToLink | LinkRequest)[]): Promise<LinkAnswer[]> {
    const missing = new Map<string, LinkRequest>();
    const awaited = new Set<Promise<void>>();
    for (const request of requests) {
      const key = keyOf(request);
      if (this.#answers.has(key)) continue;
      const asked = this.#asked.get(key);
      if (asked === undefined) missing.set(key, request);
      else awaited.add(asked);
    }
    if (missing.size > 0) awaited.add(this.#ask(missing));
    await Promise.all(awaited);
    return requests.map((request) => this.#answers.get(keyOf(request)) ?? { state: "unlinked", options: [] });
  }

  #ask(missing: ReadonlyMap<string, LinkRequest>): Promise<void> {
    const keys = [...missing.keys()];
    const asked = this.#port
      .link([...missing.values()])
      .then((answers) => {
        for (const [at, answer] of answers.entries()) this.#answers.set(keys[at] ?? "", this.#compact(answer));
      })
      .finally(() => {
        for (const key of keys) this.#asked.delete(key);
      });
    for (const key of keys) this.#asked.set(key, asked);
    return asked;
  }

  #compact({ state, options }: LinkAnswer): LinkAnswer {
    return { state, options: options.map((option) => ({ ...option, conceptId: this.#known(option.conceptId) })) };
  }

  #known(id: string): string {
    const known = this.#ids.get(id);
    if (known === undefined) this.#ids.set(id, id);
    return known ?? id;
  }
}
