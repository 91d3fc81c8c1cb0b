import type { Candidate, CvReading } from "@tuttu/schema";

type Unmarked<K extends keyof CvReading> = CvReading[K] extends readonly (infer One)[] ? Omit<One, "isHeld">[] : never;

/** Proposals that nobody has compared with the profile yet. */
export interface Proposals {
  readonly skills: Unmarked<"skills">;
  readonly occupations: Unmarked<"occupations">;
  readonly languages: Unmarked<"languages">;
  readonly experience: Unmarked<"experience">;
  readonly education: Unmarked<"education">;
  readonly credentials: Unmarked<"credentials">;
}
type Marked = Pick<CvReading, keyof Proposals>;

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
const study = (one: { readonly degree: string; readonly field: string; readonly institution: string }) =>
  [one.degree, one.field, one.institution].map(fold).join("|");

/** Marks each proposal by `keysOf` it: one that says the same as the profile is held, one that says it twice is left out. */
function marked<T extends { readonly item: object }>(
  proposals: readonly T[],
  keysOf: (one: T) => readonly string[],
  held: ReadonlySet<string>,
): (T & { isHeld: boolean })[] {
  const seen = new Set<string>();
  return proposals.flatMap((one) => {
    const keys = keysOf(one);
    if (keys.some((key) => seen.has(key))) return [];
    for (const key of keys) seen.add(key);
    return [{ ...one, isHeld: keys.some((key) => held.has(key)) }];
  });
}

const conceptKeys = (text: string, conceptId: string | null | undefined, label: string | null): string[] => [
  fold(text),
  ...(label === null ? [] : [fold(label)]),
  ...(typeof conceptId === "string" ? [conceptId] : []),
];
const jobKey = (title: string, employer: string, from: string | null) => [fold(title), fold(employer), from].join("|");

/** What a CV proposes beside a profile: what stands there already is marked, by its words or its concept. */
export function besideProfile(profile: Candidate, read: Proposals): Marked {
  const concepts = (list: Candidate["skills"] | Candidate["targetOccupations"]) =>
    new Set(list.flatMap(({ text, link }) => conceptKeys(text, link.conceptId, link.label)));
  return {
    skills: marked(
      read.skills,
      ({ item, label }) => conceptKeys(item.text, item.conceptId, label),
      concepts(profile.skills),
    ),
    occupations: marked(
      read.occupations,
      ({ item, label }) => conceptKeys(item.text, item.conceptId, label),
      concepts(profile.targetOccupations),
    ),
    languages: marked(
      read.languages,
      ({ item }) => [item.language],
      new Set(profile.languages.map(({ language }) => language)),
    ),
    experience: marked(
      read.experience,
      ({ item }) => [jobKey(item.title, item.employerName, item.fromMonth)],
      new Set(profile.experience.map((job) => jobKey(job.title, job.employerName, job.fromMonth))),
    ),
    education: marked(read.education, ({ item }) => [study(item)], new Set(profile.education.map(study))),
    credentials: marked(
      read.credentials,
      ({ item }) => [fold(item.name)],
      new Set(profile.credentials.map(({ name }) => fold(name))),
    ),
  };
}
