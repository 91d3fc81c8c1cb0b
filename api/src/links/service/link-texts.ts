import type { LinkColumns } from "@tuttu/schema";
import { chooseLink, type WrittenText } from "../domain/choose-links.ts";
import { type LinkerAnswer, type LinkVersions, type Meaning, textKey } from "../domain/link-values.ts";

export type LinkKind = "skill" | "occupation";

/** A text to be linked, in the language that its record is written in. */
export interface TextToLink {
  readonly kind: LinkKind;
  readonly text: string;
  readonly language: string;
}

/** The part of linking that writing needs; the linking slice's port is one. */
export interface TextLinker extends LinkVersions {
  link(requests: readonly TextToLink[]): Promise<readonly LinkerAnswer[]>;
  sentence(text: string): Promise<readonly (Meaning & { readonly span: string })[]>;
}

const keyOf = (kind: LinkKind, text: string, language: string): string => `${kind} ${language} ${textKey(text)}`;

/** What the linker said of many texts: asked once, before the transaction that writes them. */
export class LinkedTexts {
  readonly versions: LinkVersions;
  readonly #answers: ReadonlyMap<string, LinkerAnswer>;
  readonly #mentions: ReadonlyMap<string, string>;

  constructor(
    versions: LinkVersions,
    answers: ReadonlyMap<string, LinkerAnswer>,
    mentions: ReadonlyMap<string, string>,
  ) {
    this.versions = versions;
    this.#answers = answers;
    this.#mentions = mentions;
  }

  /** The link of a text; `before` holds the record's links as they stand, by `textKey`. */
  choose(
    kind: LinkKind,
    written: WrittenText,
    language: string,
    before: ReadonlyMap<string, LinkColumns>,
  ): LinkColumns {
    return chooseLink(written, before, this.#answers.get(keyOf(kind, written.text, language)), this.versions);
  }

  /** JSON: concepts that a text may mean, `[concept id, probability]`, best first. */
  proposals(kind: LinkKind, text: string, language: string): string {
    const options = this.#answers.get(keyOf(kind, text, language))?.options ?? [];
    return JSON.stringify(options.map(({ conceptId, confidence }) => [conceptId, confidence]));
  }

  /** JSON: what a running text speaks of, `[words, [[skill id, probability], …]]`. */
  mentions(text: string): string {
    return this.#mentions.get(text) ?? "[]";
  }
}

async function mentionsOf(linker: TextLinker, text: string): Promise<string> {
  const found = await linker.sentence(text);
  const bySpan = Map.groupBy(found, ({ span }) => span);
  return JSON.stringify(
    [...bySpan].map(([span, links]) => [span, links.map(({ conceptId, confidence }) => [conceptId, confidence])]),
  );
}

/** Links texts, each wording once, and reads what running texts speak of. */
export async function linkTexts(
  linker: TextLinker,
  texts: readonly TextToLink[],
  running: readonly string[] = [],
): Promise<LinkedTexts> {
  const wanted = new Map<string, TextToLink>();
  for (const one of texts) if (textKey(one.text) !== "") wanted.set(keyOf(one.kind, one.text, one.language), one);
  const answers = await linker.link([...wanted.values()]);
  const byKey = new Map<string, LinkerAnswer>();
  for (const [at, key] of [...wanted.keys()].entries()) {
    const answer = answers[at];
    if (answer !== undefined) byKey.set(key, answer);
  }
  const mentions = new Map<string, string>();
  for (const text of new Set(running)) if (text.trim() !== "") mentions.set(text, await mentionsOf(linker, text));
  const { linkerVersion, taxonomyVersion } = linker;
  return new LinkedTexts({ linkerVersion, taxonomyVersion }, byKey, mentions);
}
