import type { Term, Text } from "../query.ts";
import { queryLimits } from "../query-schema.ts";
import { chainsOf } from "./words.ts";

export interface Typed {
  readonly text: Text;
  /** Words beyond the tenth, which were not used. */
  readonly unused: readonly string[];
}

const pieces = /(-)?"([^"]*)"|(\S+)/gu;
/** One letter begins too many words to tell anything, and `C` and `R` are words of their own. */
const prefixLengthMin = 2;

/**
 * What a person typed into one line, as terms: quoted words are a phrase, a leading minus leaves out, the last word is
 * taken as unfinished unless a space or a sign follows it. Everything else is plain text.
 */
export function parseTyped(line: string): Typed {
  const all: Term[] = [];
  const none: Term[] = [];
  const unused: string[] = [];
  const open = /[\p{L}\p{N}\p{M}]$/u.test(line);
  const found = [...line.matchAll(pieces)];
  found.forEach(([piece, minus, quoted, bare], at) => {
    if (chainsOf(piece).length === 0) return;
    if (all.length + none.length >= queryLimits.wordsMax) {
      unused.push(piece);
      return;
    }
    if (quoted !== undefined) (minus ? none : all).push({ phrase: quoted });
    else if (bare !== undefined && /^-[\p{L}\p{N}.]/u.test(bare)) none.push({ word: bare.slice(1) });
    else if (bare !== undefined) {
      const prefix = at === found.length - 1 && open && bare.length >= prefixLengthMin;
      all.push(prefix ? { prefix: bare } : { word: bare });
    }
  });
  return { text: { all, none }, unused };
}
