import { type CandidateDoc, candidateDoc, cefrOrder } from "@tuttu/search";
import { recordsIn } from "../world/lines.ts";

interface Person {
  readonly id: string;
  readonly basics: {
    readonly summary: string;
    readonly location?: { readonly city?: string; readonly region?: string };
  };
  readonly work: readonly { readonly position: string; readonly name: string }[];
  readonly skills: readonly { readonly name: string }[];
  readonly languages: readonly { readonly language: string; readonly fluency?: string }[];
  readonly preferences?: { readonly workModes?: readonly string[]; readonly availableFrom?: string };
  readonly meta: { readonly language: string; readonly lastModified: string };
}

const tags: Readonly<Record<string, string>> = {
  Finnish: "fi",
  Swedish: "sv",
  English: "en",
  Arabic: "ar",
  Russian: "ru",
};
const tagOf = (language: string) =>
  tags[language] ??
  language
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .slice(0, 3);
const levelOf = (fluency = "") =>
  cefrOrder.find((level) => fluency.includes(level)) ?? (/native/i.test(fluency) ? "C2" : null);
/** Stands for linking, which is no part of this measurement: as many concepts as ESCO has, chosen by the text. */
function conceptOf(text: string, prefix: string, concepts: number): string {
  let hash = 0x811c9dc5;
  for (const letter of text.toLowerCase()) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return `${prefix}_${(hash >>> 0) % concepts}`;
}
const skillOf = (text: string) => conceptOf(text, "skl", 13_896);
const occupationOf = (text: string) => conceptOf(text, "occ", 3_039);

export function documentOf(person: Person, number: number): CandidateDoc {
  return candidateDoc({
    corpus: "staff",
    id: person.id,
    programmeId: `prg_${number % 2}`,
    state: "published",
    headline: person.work[0]?.position ?? "",
    skills: person.skills.map(({ name }) => ({ concept: { id: skillOf(name), labels: [] }, text: name, level: null })),
    occupations: person.work.map(({ position }) => ({ id: occupationOf(position), iscoGroup: "" })),
    languages: person.languages.map(({ language, fluency }) => ({
      language: tagOf(language),
      level: levelOf(fluency),
    })),
    municipalities: [person.basics.location?.city ?? ""],
    regions: [person.basics.location?.region ?? ""],
    workModes: person.preferences?.workModes ?? [],
    workingTimes: [],
    contractTypes: [],
    startOn: person.preferences?.availableFrom ?? null,
    eqf: 2 + (number % 6),
    profileLanguage: person.meta.language,
    orderedAt: Date.parse(person.meta.lastModified),
    texts: [person.basics.summary, ...person.work.map(({ position, name }) => `${position}, ${name}`)],
    searchStatus: "looking",
    counsellorId: null,
    blockedOrganisationIds: [],
  });
}

export async function* documentsIn(file: string, count: number): AsyncGenerator<CandidateDoc> {
  let number = 0;
  for await (const person of recordsIn<Person>(file, count)) yield documentOf(person, number++);
}

/** Names that several people write: what stands in a taxonomy, without the slips. */
export function labelsIn(people: readonly CandidateDoc[]): string[] {
  const counts = new Map<string, number>();
  for (const { skillLabels, headline } of people) {
    for (const label of [headline, ...skillLabels]) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= 3).map(([label]) => label);
}
