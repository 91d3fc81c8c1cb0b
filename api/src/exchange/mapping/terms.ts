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

/** "true", "yes", "kyllä", "ja", "1" → true; "" → undefined. */
export function flagOf(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const word = key(value);
  if (["true", "yes", "kyllä", "ja", "1", "x"].includes(word)) return true;
  if (["false", "no", "ei", "nej", "0"].includes(word)) return false;
  return undefined;
}
