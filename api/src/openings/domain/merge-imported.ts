import type { OpeningInput } from "@tuttu/schema";

type Skill = OpeningInput["skills"][number];
type Language = OpeningInput["languages"][number];

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().trim();
const skillKey = ({ text }: Skill): string => `skills:${fold(text)}`;
const skillAsGiven = (skill: Skill): string => `${skillKey(skill)}#${skill.need}#${skill.level ?? ""}`;
const languageKey = ({ language, need }: Language): string => `languages:${language}#${need}`;

/** Every item that a file gives for an opening, so that the next file can take it back. */
export const itemsOfOpening = ({ skills, languages }: Pick<OpeningInput, "skills" | "languages">): string[] => [
  ...skills.flatMap((one) => [skillKey(one), skillAsGiven(one)]),
  ...languages.map(languageKey),
];

/** What is known of the lists of an opening beside their words. */
export interface MergeFacts {
  /** Whether the file before gave this item; what it gave and gives no more is gone. */
  readonly wasGiven: (item: string) => boolean;
  /** Skills, by their words, about whose concept a person has decided. */
  readonly decided: ReadonlySet<string>;
}

function mergedSkills(stood: readonly Skill[], given: readonly Skill[], { wasGiven, decided }: MergeFacts): Skill[] {
  const known = new Map(stood.map((one) => [skillKey(one), one]));
  const keys = new Set(given.map(skillKey));
  const taken = given.map((one): Skill => {
    const there = known.get(skillKey(one));
    if (there === undefined) return one;
    // The file says what it said before: what people have made of it since stays.
    if (wasGiven(skillAsGiven(one))) return { ...there, text: one.text };
    return { ...there, ...one, level: one.level ?? there.level, learnableInWeeks: there.learnableInWeeks };
  });
  const isKept = (one: Skill) =>
    !wasGiven(skillKey(one)) || !wasGiven(skillAsGiven(one)) || one.learnableInWeeks !== null || decided.has(one.text);
  return [...taken, ...stood.filter((one) => !keys.has(skillKey(one)) && isKept(one))];
}

function mergedLanguages(stood: readonly Language[], given: readonly Language[], { wasGiven }: MergeFacts): Language[] {
  const known = new Map(stood.map((one) => [languageKey(one), one]));
  const keys = new Set(given.map(languageKey));
  const taken = given.map((one): Language => {
    const there = known.get(languageKey(one));
    return there === undefined ? one : { ...there, cefr: one.cefr, task: one.task || there.task };
  });
  return [...taken, ...stood.filter((one) => !keys.has(languageKey(one)) && !wasGiven(languageKey(one)))];
}

/**
 * An opening after an import: fields that the file speaks of are taken, also where it empties them; skills and languages
 * lose what the file before gave and this one does not, and keep what people added, changed or decided.
 */
export const mergeImported = (before: OpeningInput, said: Partial<OpeningInput>, facts: MergeFacts): OpeningInput => ({
  ...before,
  ...said,
  skills: said.skills === undefined ? before.skills : mergedSkills(before.skills, said.skills, facts),
  languages: said.languages === undefined ? before.languages : mergedLanguages(before.languages, said.languages, facts),
});
