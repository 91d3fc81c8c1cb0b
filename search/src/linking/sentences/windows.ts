import { placedTokens, stopWords } from "../normalise/index.ts";
import type { Span } from "../types.ts";

/** Some words of a text that are looked up by themselves. */
export interface Window extends Span {
  readonly key: string;
}

const longest = 5;

/** Words of a sentence that are looked at; a longer text should be handed in by sentences. */
const wordsMost = 120;

/** A sign that ends a phrase; hyphens, apostrophes and full stops inside names do not. */
const boundary = /[,;:()[\]{}!?•*|/]|\.(?:\s|$)|\s[-–—]\s/;

/**
 * Windows of one to five words that neither begin nor end with a stop word of English, Finnish or Swedish, cut at
 * punctuation.
 */
export function sentenceWindows(text: string): Window[] {
  const words = placedTokens(text).slice(0, wordsMost);
  const stop = words.map(({ word }) => stopWords.en.has(word) || stopWords.fi.has(word) || stopWords.sv.has(word));
  const out: Window[] = [];
  const seen = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    if (stop[from]) continue;
    for (let to = from; to < Math.min(words.length, from + longest); to++) {
      const end = words[to];
      const before = words[to - 1];
      if (end === undefined) break;
      if (to > from && before !== undefined && boundary.test(text.slice(before.end, end.start))) break;
      if (stop[to]) continue;
      const part = words.slice(from, to + 1);
      const key = part.map(({ word }) => word).join(" ");
      if (seen.has(key) || key.length < 2) continue;
      seen.add(key);
      out.push({ key, start: words[from]?.start ?? 0, end: end.end });
    }
  }
  return out;
}

/** Pieces of a name or title between commas, slashes, brackets and dashes; none where there is one piece only. */
export function segments(text: string): Window[] {
  const out: Window[] = [];
  let start = 0;
  const put = (end: number) => {
    const words = placedTokens(text.slice(start, end));
    if (words.length > 0) out.push({ key: words.map(({ word }) => word).join(" "), start, end });
  };
  for (const hit of text.matchAll(/[,;:()/[\]]|\s[-–—]\s/g)) {
    put(hit.index);
    start = hit.index + hit[0].length;
  }
  put(text.length);
  return out.length > 1 ? out : [];
}
