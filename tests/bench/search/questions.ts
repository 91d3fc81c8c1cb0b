import type { CandidateDoc } from "@tuttu/search";

/** One search of the benchmark: words (the last one unfinished) and three filters; scope and facets are added. */
export interface Question {
  readonly words: readonly string[];
  readonly language: readonly [tag: string, level: "A2" | "B1" | "B2"];
  readonly regions: readonly string[];
  readonly orRemote: boolean;
  readonly startDayMax: number;
}

/** Fields whose values are counted, with the number of values asked for. */
export const countedFields = [
  ["skill", 20],
  ["municipality", 20],
  ["workMode", 5],
  ["education", 8],
  ["language", 20],
] as const;

export const programme = "prg_0";

/** A small repeatable source of numbers 0..1 (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/**
 * Asks for one word, two words or an occupation's title of people in the data, as a person would who is still typing:
 * the last word is cut to three letters or more.
 */
export function questionsFrom(documents: readonly CandidateDoc[], count: number, seed = 7): Question[] {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const regions = [...new Set(documents.flatMap(({ regions }) => regions))].sort();
  const questions: Question[] = [];
  while (questions.length < count) {
    const document = pick(documents);
    if (!document) break;
    const kind = questions.length % 3;
    const skill = wordsOf(pick(document.skillLabels) ?? "");
    const source = kind === 2 ? wordsOf(document.headline).slice(0, 3) : skill.slice(0, kind + 1);
    const last = source.at(-1);
    if (last === undefined) continue;
    const cut = Math.max(3, last.length - Math.floor(next() * 4));
    questions.push({
      words: [...source.slice(0, -1), last.slice(0, cut)],
      language: [pick(["fi", "en", "sv"]) ?? "en", pick(["A2", "B1", "B2"] as const) ?? "B1"],
      regions: [pick(regions) ?? "", pick(regions) ?? "", pick(regions) ?? ""],
      orRemote: next() < 0.5,
      startDayMax: 20_600 + Math.floor(next() * 400),
    });
  }
  return questions;
}
