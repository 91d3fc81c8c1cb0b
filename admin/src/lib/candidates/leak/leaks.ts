import { patternOf, shortNames } from "./name-patterns.ts";
import type { OwnNames } from "./own-names.ts";
import { type LeakKind, plainPatterns, pronouns } from "./patterns.ts";

/** A place in a text by which somebody may be known; `start` and `end` count UTF-16 units. */
export interface Leak {
  readonly kind: LeakKind;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const matchesOf = (kind: LeakKind, text: string, pattern: RegExp): Leak[] =>
  [...text.matchAll(pattern)].map((found) => ({
    kind,
    words: found[0].trim(),
    start: found.index,
    end: found.index + found[0].length,
  }));

/**
 * What a text of the card gives away of its writer, in order and without overlaps: names from their own profile, ways
 * to reach them, dates, a gender, an identity code. It points at places and forbids nothing.
 * @param language of the text: pronouns are looked for in it alone
 */
export function leaksIn(text: string, names: OwnNames, language: "en" | "fi" | "sv"): Leak[] {
  const pronoun = pronouns[language];
  const found = [
    ...plainPatterns.flatMap(([kind, pattern]) => matchesOf(kind, text, pattern)),
    ...names.employer.flatMap(shortNames).flatMap((name) => matchesOf("employer", text, patternOf(name))),
    ...names.school.flatMap(shortNames).flatMap((name) => matchesOf("school", text, patternOf(name))),
    ...names.person.flatMap((name) => matchesOf("person", text, patternOf(name, true))),
    ...names.place.flatMap((name) => matchesOf("place", text, patternOf(name))),
    ...names.country.flatMap((name) => matchesOf("country", text, patternOf(name, true))),
    ...(pronoun ? matchesOf("pronoun", text, pronoun) : []),
  ];
  const kept: Leak[] = [];
  for (const one of found) {
    if (kept.every(({ start, end }) => one.end <= start || one.start >= end)) kept.push(one);
  }
  return kept.sort((one, other) => one.start - other.start);
}
