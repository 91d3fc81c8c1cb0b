import type { CandidateInput } from "@tuttu/schema";

type Item<K extends "skills" | "languages" | "experience" | "education" | "credentials"> = CandidateInput[K][number];

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().trim();
const joined = (...parts: readonly (string | number | null)[]): string => parts.map((part) => part ?? "").join("|");

/** What makes two items of a list the same, in a file and in a profile. */
export const itemKeys = {
  skills: ({ text }: Pick<Item<"skills">, "text">) => `skills:${fold(text)}`,
  languages: ({ language }: Pick<Item<"languages">, "language">) => `languages:${language}`,
  experience: ({ title, employerName, fromMonth }: Item<"experience">) =>
    `experience:${joined(fold(title), fold(employerName), fromMonth)}`,
  education: ({ field, degree, institution }: Item<"education">) =>
    `education:${joined(fold(field), fold(degree), fold(institution))}`,
  credentials: ({ name }: Item<"credentials">) => `credentials:${fold(name)}`,
};

/** The same with the level, which a person may change while the item stays. */
export const levelKey = {
  skills: (skill: Item<"skills">) => `${itemKeys.skills(skill)}#${skill.level ?? ""}`,
  languages: (language: Item<"languages">) => `${itemKeys.languages(language)}#${language.cefr ?? ""}`,
};

/** Every item that a file gives for a profile, so that the next file can take it back. */
export const itemsOfCandidate = (input: CandidateInput): string[] => [
  ...input.skills.flatMap((one) => [itemKeys.skills(one), levelKey.skills(one)]),
  ...input.languages.flatMap((one) => [itemKeys.languages(one), levelKey.languages(one)]),
  ...input.experience.map(itemKeys.experience),
  ...input.education.map(itemKeys.education),
  ...input.credentials.map(itemKeys.credentials),
];
