import type { Term, Text } from "../query.ts";
import { chainsOf, fold, type Lexicon } from "../text/index.ts";

/**
 * The same query with words that no label knows replaced by their nearest ones; undefined where there is nothing to
 * replace. Phrases and excluded words are left as they are.
 */
export function correct(text: Text, lexicon: Lexicon): { text: Text; typed: string; used: string }[] {
  const pairs: { typed: string; used: string }[] = [];
  const replace = (typed: string, unfinished: boolean): string | undefined => {
    const word = fold(chainsOf(typed).flat().join(" "));
    if (word === "" || word.includes(" ") || lexicon.has(word)) return undefined;
    if (unfinished && lexicon.begins(word)) return undefined;
    return lexicon.nearest(word);
  };
  const all = text.all.map((term): Term => {
    if ("phrase" in term) return term;
    const typed = "word" in term ? term.word : term.prefix;
    const used = replace(typed, "prefix" in term);
    if (used === undefined) return term;
    pairs.push({ typed, used });
    return { word: used };
  });
  return pairs.map((pair) => ({ ...pair, text: { all, none: text.none } }));
}
