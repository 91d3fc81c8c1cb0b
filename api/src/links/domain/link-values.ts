import type { LinkColumns, LinkState } from "@tuttu/schema";

/** A concept that a text may mean, with its probability. */
export interface Meaning {
  readonly conceptId: string;
  readonly confidence: number;
  readonly how: string;
}

/** What the linker says of a text; best meaning first. */
export interface LinkerAnswer {
  readonly state: "linked" | "proposed" | "unlinked";
  readonly options: readonly Meaning[];
}

/** The versions that a link was made with. */
export interface LinkVersions {
  readonly linkerVersion: string;
  readonly taxonomyVersion: string;
}

/** How many alternatives a person is shown; matching reads all that are kept. */
export const proposalsShownMax = 3;
const textKeyMax = 500;

const keys = new Map<string, string>();
const keysMax = 20_000;

/** Same key, same words: case, spaces and signs at the ends do not count; accents do. */
export function textKey(text: string): string {
  // A file of many people says the same few words again and again, and the patterns below are slow.
  let key = keys.get(text);
  if (key === undefined) {
    if (keys.size >= keysMax) keys.clear();
    key = foldedKey(text);
    keys.set(text, key);
  }
  return key;
}

function foldedKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/^[\s\p{Ps}\p{Pi}"'•*·–—-]+|[\s\p{Pe}\p{Pf}"'.,;:–—-]+$/gu, "")
    .slice(0, textKeyMax);
}

const proposalsOf = (options: readonly Meaning[]): string =>
  JSON.stringify(options.map(({ conceptId, confidence }) => [conceptId, confidence]));

function values(
  text: string,
  state: LinkState,
  versions: LinkVersions,
  link: { id: string; confidence: number; how: string } | null,
  options: readonly Meaning[],
): LinkColumns {
  return {
    text_key: textKey(text),
    concept_id: link?.id ?? null,
    link_state: state,
    link_confidence: link?.confidence ?? null,
    link_how: link?.how ?? null,
    linker_version: versions.linkerVersion,
    taxonomy_version: versions.taxonomyVersion,
    proposals: proposalsOf(options),
  };
}

/** The link that the linker made, or the alternatives that it proposes. */
export function linkFrom(text: string, answer: LinkerAnswer, versions: LinkVersions): LinkColumns {
  const best = answer.state === "linked" ? answer.options[0] : undefined;
  const link = best === undefined ? null : { id: best.conceptId, confidence: best.confidence, how: best.how };
  return values(text, answer.state, versions, link, answer.options);
}

/** A person's decision: the text means this concept, or none (`null`). The linker's alternatives are kept. */
export function decidedLink(
  text: string,
  conceptId: string | null,
  options: readonly Meaning[],
  versions: LinkVersions,
): LinkColumns {
  return conceptId === null
    ? values(text, "refused", versions, null, options)
    : values(text, "confirmed", versions, { id: conceptId, confidence: 1, how: "person" }, options);
}

/** The alternatives of a stored link as pairs of concept id and probability, best first. */
export function storedProposals(link: Pick<LinkColumns, "proposals">): readonly (readonly [string, number])[] {
  return JSON.parse(link.proposals) as readonly (readonly [string, number])[];
}
