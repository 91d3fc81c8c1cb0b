import type { LinkColumns } from "@tuttu/schema";
import { cutPieces } from "@tuttu/search";
import { chooseLink, type WrittenText } from "../domain/choose-links.ts";
import { type LinkerAnswer, type LinkVersions, textKey } from "../domain/link-values.ts";

export type LinkKind = "skill" | "occupation";

/** A text to be linked, in the language that its record is written in. */
export interface TextToLink {
  readonly kind: LinkKind;
  readonly text: string;
  readonly language: string;
  /** A title of an advertisement, with noise around it. */
  readonly posted?: boolean;
}

/** The part of linking that writing needs; the linking slice's port is one. */
export interface TextLinker extends LinkVersions {
  link(requests: readonly TextToLink[]): Promise<readonly LinkerAnswer[]>;
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

/** A piece of running text says something from this probability on; below it, cutting has found no skill's name. */
const mentionLeast = 0.2;

/** JSON of what a running text speaks of, from what the linker said of its pieces. */
function mentionsOf(text: string, answerTo: (piece: string) => LinkerAnswer | undefined): string {
  const mentions = cutPieces(text).flatMap((piece) => {
    const options = answerTo(piece)?.options ?? [];
    const known = options.reduce((sum, { confidence }) => sum + confidence, 0);
    return known < mentionLeast ? [] : [[piece, options.map(({ conceptId, confidence }) => [conceptId, confidence])]];
  });
  return JSON.stringify(mentions);
}

/** A text that runs on, in the language that its record is written in. */
export interface RunningText {
  readonly text: string;
  readonly language: string;
}

/** Links texts, each wording once, and reads what running texts speak of by linking the pieces they are cut into. */
export async function linkTexts(
  linker: TextLinker,
  texts: readonly TextToLink[],
  running: readonly RunningText[] = [],
): Promise<LinkedTexts> {
  const pieces = running.flatMap(({ text, language }) =>
    cutPieces(text).map((piece): TextToLink => ({ kind: "skill", text: piece, language })),
  );
  const wanted = new Map<string, TextToLink>();
  for (const one of [...texts, ...pieces]) {
    if (textKey(one.text) !== "") wanted.set(keyOf(one.kind, one.text, one.language), one);
  }
  const answers = await linker.link([...wanted.values()]);
  const byKey = new Map<string, LinkerAnswer>();
  for (const [at, key] of [...wanted.keys()].entries()) {
    const answer = answers[at];
    if (answer !== undefined) byKey.set(key, answer);
  }
  const mentions = new Map(
    running.map(({ text, language }) => [
      text,
      mentionsOf(text, (piece) => byKey.get(keyOf("skill", piece, language))),
    ]),
  );
  const { linkerVersion, taxonomyVersion } = linker;
  return new LinkedTexts({ linkerVersion, taxonomyVersion }, byKey, mentions);
}
