import type { ContractType, OpeningKind, WorkingTime, WorkMode } from "@tuttu/schema";
import { asText } from "./values.ts";

const key = (value: unknown) =>
  asText(value)
    .toLowerCase()
    .replace(/[\s_-]/g, "");

const modes: Readonly<Record<string, WorkMode>> = {
  onsite: "on_site",
  lähityö: "on_site",
  påplats: "on_site",
  hybrid: "hybrid",
  hybridi: "hybrid",
  remote: "remote",
  telecommute: "remote",
  etätyö: "remote",
  distans: "remote",
};

/** on-site, hybrid or remote in the spellings of files; undefined where the word is another. */
export const workModeOf = (value: unknown): WorkMode | undefined => modes[key(value)];

/** What schema.org's employmentType says in our three fields. */
export interface EmploymentTerms {
  readonly kind?: OpeningKind;
  readonly workingTimes: WorkingTime[];
  readonly contractTypes: ContractType[];
}

const employment: Readonly<Record<string, EmploymentTerms>> = {
  fulltime: { workingTimes: ["full_time"], contractTypes: [] },
  parttime: { workingTimes: ["part_time"], contractTypes: [] },
  contractor: { workingTimes: [], contractTypes: ["freelance"] },
  temporary: { workingTimes: [], contractTypes: ["temporary"] },
  permanent: { workingTimes: [], contractTypes: ["permanent"] },
  fixedterm: { workingTimes: [], contractTypes: ["fixed_term"] },
  intern: { kind: "internship", workingTimes: [], contractTypes: ["internship"] },
  internship: { kind: "internship", workingTimes: [], contractTypes: ["internship"] },
  perdiem: { workingTimes: ["shifts"], contractTypes: [] },
  volunteer: { workingTimes: [], contractTypes: [] },
  other: { workingTimes: [], contractTypes: [] },
};

export const employmentWords =
  "FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY, PERMANENT, FIXED_TERM, INTERN, PER_DIEM, VOLUNTEER, OTHER";

/** Joins the terms of one or several employmentType values; unknown words are returned for naming. */
export function employmentTermsOf(values: readonly unknown[]): EmploymentTerms & { readonly unknown: string[] } {
  const found = values.map((value) => [asText(value), employment[key(value)]] as const).filter(([text]) => text !== "");
  const kind = found.find(([, terms]) => terms?.kind)?.[1]?.kind;
  return {
    ...(kind ? { kind } : {}),
    workingTimes: [...new Set(found.flatMap(([, terms]) => terms?.workingTimes ?? []))],
    contractTypes: [...new Set(found.flatMap(([, terms]) => terms?.contractTypes ?? []))],
    unknown: found.filter(([, terms]) => terms === undefined).map(([text]) => text),
  };
}

const yes = ["true", "yes", "y", "kyllä", "ja", "1", "x"];
const no = ["false", "no", "n", "ei", "nej", "0"];
export const flagWords = "yes, no, true, false, 1, 0";

/** "true", "yes", "kyllä", "ja", "1" → true; "" → null; undefined where it is neither. */
export function flagOf(value: unknown): boolean | null | undefined {
  if (typeof value === "boolean") return value;
  const word = key(value);
  if (yes.includes(word)) return true;
  if (no.includes(word)) return false;
  return word === "" ? null : undefined;
}

const levels: readonly (readonly string[])[] = [
  ["basic", "basics", "beginner", "novice", "elementary", "alkeet", "perusteet", "nybörjare", "grunder"],
  ["independent", "intermediate", "competent", "itsenäinen", "keskitaso", "självständig", "medel"],
  ["advanced", "proficient", "expert", "master", "edistynyt", "asiantuntija", "avancerad"],
  ["leadsothers", "lead", "ohjaamuita", "lederandra"],
];
export const skillLevelWords = "1, 2, 3, 4, basics, intermediate, advanced, leads others";

/**
 * A skill's level: 1 basics, 2 independent, 3 advanced, 4 leads others. Words that praise more than "advanced" say
 * nothing of leading. Null where nothing is said; undefined where it is none.
 */
export function skillLevelOf(value: unknown): 1 | 2 | 3 | 4 | null | undefined {
  const word = key(value);
  if (word === "") return null;
  const found = /^[1-4]$/.test(word) ? Number(word) : levels.findIndex((words) => words.includes(word)) + 1;
  return found === 0 ? undefined : (found as 1 | 2 | 3 | 4);
}
