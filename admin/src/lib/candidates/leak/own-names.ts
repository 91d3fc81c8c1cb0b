import type { CandidateInput } from "../candidates-api.ts";

/** Names in a person's own profile that tell who they are as surely as their own. */
export interface OwnNames {
  readonly person: readonly string[];
  readonly employer: readonly string[];
  readonly school: readonly string[];
  readonly place: readonly string[];
  /** In each language of the interface. */
  readonly country: readonly string[];
}

type Profile = Pick<
  CandidateInput,
  "preferredName" | "legalName" | "experience" | "education" | "municipality" | "places"
>;

const countriesIn = ["en", "fi", "sv"].map((locale) => new Intl.DisplayNames([locale], { type: "region" }));

/** Two letters are too few to tell anybody. */
const told = (names: readonly (string | null | undefined)[]): string[] => [
  ...new Set(names.map((one) => (one ?? "").trim()).filter((one) => one.length > 2)),
];

/** The names that a profile holds, each once. */
export function namesOf({ preferredName, legalName, experience, education, municipality, places }: Profile): OwnNames {
  const jobs = experience ?? [];
  const schools = education ?? [];
  // Work in Finland tells nobody here apart.
  const codes = new Set([...jobs, ...schools].flatMap(({ country }) => (country && country !== "FI" ? [country] : [])));
  const own = `${preferredName} ${legalName ?? ""}`;
  return {
    person: told([preferredName, legalName, ...own.split(/\s+/u)]),
    employer: told(jobs.map(({ employerName }) => employerName)),
    school: told(schools.map(({ institution }) => institution)),
    place: told([municipality, ...jobs.map(({ place }) => place), ...(places ?? []).map((one) => one.municipality)]),
    country: told([...codes].flatMap((code) => countriesIn.map((names) => names.of(code)))),
  };
}
