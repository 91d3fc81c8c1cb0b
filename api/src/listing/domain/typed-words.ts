import { type Correction, parseTyped, type Text } from "@tuttu/search";

/** What a person typed into the search line, as terms; undefined where nothing can be searched for. */
export function wordsOf(q: string | undefined): Text | undefined {
  if (q === undefined) return undefined;
  const { text } = parseTyped(q);
  return text.all.length + text.none.length === 0 ? undefined : text;
}

/** The line with its corrected words, where words were corrected. */
export function searchedFor(q: string | undefined, corrected: readonly Correction[]): string | null {
  if (q === undefined || corrected.length === 0) return null;
  return corrected.reduce((line, { typed, used }) => line.replaceAll(typed, used), q);
}
