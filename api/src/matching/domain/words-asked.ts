import { canonicalRegion } from "@tuttu/search";
import { textKey } from "../../links/index.ts";
import { namePatterns, placeKey } from "../../names/index.ts";

/** What somebody typed to narrow a list, in each form in which it may be found. */
export interface Words {
  /** Patterns for a name or title; all must fit. */
  readonly patterns: readonly string[];
  /** As the words of a skill; "" finds none. */
  readonly text: string;
  /** As a region by its one name. */
  readonly region: string;
  /** As the beginning of a municipality's key; "" finds none. */
  readonly place: string;
}

/** Signs that mean something in a pattern mean nothing here. */
const literal = (words: string): string => words.replace(/[%_\\]/g, "");

export const wordsAsked = (typed: string): Words => ({
  patterns: namePatterns(typed),
  text: literal(textKey(typed)),
  region: canonicalRegion(typed.trim(), ""),
  place: placeKey(typed),
});
