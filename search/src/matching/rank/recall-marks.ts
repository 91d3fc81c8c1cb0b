import type { MatchModel } from "../model/match-model.ts";
import { type CandidateTerms, type CandidateVector, DENIED_BIT } from "../vector/vectors.ts";

/** So much of an id's end tells concepts apart; two that agree in it only make a recall set larger. */
const tellingEnd = 10;
const end = (id: string): string => id.slice(-tellingEnd);
/** Marks stay short whatever somebody calls a place. */
const start = (name: string): string => name.slice(0, 30);

/** Names of marks: what a candidate holds, and what a recall plan asks for. */
export const mark = {
  skill: (id: string) => `s${end(id)}`,
  /** The skill itself or a near relative of it. */
  nearSkill: (id: string) => `n${end(id)}`,
  occupation: (id: string) => `o${end(id)}`,
  /** At least this CEFR level, 1..6. */
  language: (language: string, level: number) => `l${language}${level}`,
  languageWithoutLevel: (language: string) => `l${language}`,
  writtenIn: (language: string) => `w${language}`,
  region: (name: string) => `r${start(name)}`,
  municipality: (name: string) => `m${start(name)}`,
  wouldMove: "moves",
  /** No region is known. */
  nowhere: "nowhere",
} as const;

/** Raise it when the same candidate gets other marks: documents that carry them are then made anew. */
export const marksForm = 2;

function termMarks({ languages, writtenIn, region, municipality, otherRegions, wouldMove }: CandidateTerms): string[] {
  const marks: string[] = [];
  for (const { language, level } of languages) {
    if (level === null) marks.push(mark.languageWithoutLevel(language));
    for (let reached = 1; reached <= (level ?? 0); reached += 1) marks.push(mark.language(language, reached));
  }
  // What a text is written in counts only where the language has no level of its own.
  if (writtenIn !== null && (languages.find(({ language }) => language === writtenIn)?.level ?? null) === null) {
    marks.push(mark.writtenIn(writtenIn));
  }
  if (region === null) marks.push(mark.nowhere);
  for (const one of [region, ...otherRegions]) if (one !== null) marks.push(mark.region(one));
  if (municipality !== null) marks.push(mark.municipality(municipality));
  if (wouldMove === true) marks.push(mark.wouldMove);
  return marks;
}

/**
 * What a candidate holds of all that a recall plan may ask for, sorted, each once: named skills and their near
 * relatives, occupations that are believed of any job, languages by level reached, and the place. About 60 short words;
 * they say nothing that the vector does not say.
 */
export function recallMarks(candidate: CandidateVector, { taxonomy, kin }: MatchModel): string[] {
  const marks = new Set(termMarks(candidate.terms));
  const { skill, mark: flags } = candidate.skills;
  for (let i = 0; i < skill.length; i += 1) {
    if (((flags[i] ?? 0) & DENIED_BIT) !== 0) continue;
    const held = skill[i] ?? 0;
    const id = taxonomy.skills[held]?.id ?? "";
    marks.add(mark.skill(id)).add(mark.nearSkill(id));
    for (let k = kin.start[held] ?? 0; k < (kin.start[held + 1] ?? 0); k += 1) {
      marks.add(mark.nearSkill(taxonomy.skills[kin.skill[k] ?? 0]?.id ?? ""));
    }
  }
  for (const occupation of candidate.jobs.occupation)
    marks.add(mark.occupation(taxonomy.occupations[occupation]?.id ?? ""));
  return [...marks].sort();
}
