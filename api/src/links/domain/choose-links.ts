import { type LinkColumns, undecided } from "@tuttu/schema";
import { decidedLink, type LinkerAnswer, type LinkVersions, linkFrom, textKey } from "./link-values.ts";

/** A text as somebody writes it; `conceptId` is that person's decision and may be left out. */
export interface WrittenText {
  readonly text: string;
  readonly conceptId?: string | null | undefined;
}

const nothing: LinkerAnswer = { state: "unlinked", options: [] };
const isDecided = ({ link_state }: LinkColumns): boolean => link_state === "confirmed" || link_state === "refused";

/**
 * The link of a written text: a person's decision counts, taken back it is the linker's again, else the link that the same words had before stays, else
 * the linker's answer holds.
 * @param before links of the record as it stands, by `textKey`.
 */
export function chooseLink(
  written: WrittenText,
  before: ReadonlyMap<string, LinkColumns>,
  answer: LinkerAnswer | undefined,
  versions: LinkVersions,
): LinkColumns {
  if (written.conceptId === undecided) return linkFrom(written.text, answer ?? nothing, versions);
  const kept = before.get(textKey(written.text));
  if (written.conceptId === undefined) return kept ?? linkFrom(written.text, answer ?? nothing, versions);
  if (kept !== undefined && isDecided(kept) && kept.concept_id === written.conceptId) return kept;
  return decidedLink(written.text, written.conceptId, answer?.options ?? [], versions);
}

/** Links by the words that they stand for; of two with the same words a person's decision comes first. */
export function linksByText<T extends LinkColumns>(rows: readonly T[]): ReadonlyMap<string, LinkColumns> {
  const links = new Map<string, LinkColumns>();
  for (const row of rows) {
    const known = links.get(row.text_key);
    if (known === undefined || (row.link_state === "confirmed" && known.link_state !== "confirmed")) {
      links.set(row.text_key, linkColumnsOf(row));
    }
  }
  return links;
}

const linkColumnsOf = (row: LinkColumns): LinkColumns => ({
  text_key: row.text_key,
  concept_id: row.concept_id,
  link_state: row.link_state,
  link_confidence: row.link_confidence,
  link_how: row.link_how,
  linker_version: row.linker_version,
  taxonomy_version: row.taxonomy_version,
  proposals: row.proposals,
});
