import type { SearchQuery } from "../query.ts";
import { queryLimits } from "../query-schema.ts";

/** Words longer than the limit, as far as they were used. */
export function cutWords({ text }: SearchQuery): string[] {
  if (!text) return [];
  return [...text.all, ...text.none]
    .flatMap((term) => ("phrase" in term ? term.phrase : "word" in term ? term.word : term.prefix).split(/\s+/))
    .filter((word) => word.length > queryLimits.wordCharactersMax)
    .map((word) => word.slice(0, queryLimits.wordCharactersMax));
}
