import type { ContractType, OpeningKind, WorkingTime, WorkMode } from "@tuttu/schema";
import { asList, asText } from "./values.ts";

const key = (value: unknown) =>
  asText(value)
    .toLowerCase()
    .replace(/[\s_-]/g, "")
    .replace(/[.!]+$/, "");

const modeWords: Readonly<Record<WorkMode, string>> = {
  on_site: "onsite lähityö lähi läsnätyö paikallatyö paikanpäällä toimistolla työpaikalla påplats närarbete office",
  hybrid: "hybrid hybridi hybridityö osittainenetätyö osittainetätyö hybridarbete delvisdistans partlyremote",
  remote:
    "remote remotework telecommute telework etätyö etä etänä etätyönä distans distansarbete pådistans fullyremote",
};
const modes = new Map(
  Object.entries(modeWords).flatMap(([mode, words]) =>
    words.split(" ").map((word) => [word, mode as WorkMode] as const),
  ),
);

/** on-site, hybrid or remote in the spellings of files; undefined where the word is another. */
export const workModeOf = (value: unknown): WorkMode | undefined => modes.get(key(value));

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
/** Everyday words in Finnish, Swedish and English for the terms above. */
const everyday: Readonly<Record<string, string>> = {
  fulltime: "kokoaikainen kokoaikatyö kokoaika kokopäiväinen kokopäivätyö heltid heltidsarbete heltidsjobb",
  parttime: "osaaikainen osaaikatyö osaaika osapäiväinen deltid deltidsarbete deltidsjobb",
  permanent: "vakituinen vakinainen toistaiseksi toistaiseksivoimassaoleva tillsvidare tillsvidareanställning fast",
  fixedterm: "määräaikainen määräaika visstid visstidsanställning tidsbunden tidsbestämd fixed",
  temporary: "sijaisuus vuokratyö keikkatyö kausityö vikariat säsongsarbete inhopp seasonal",
  contractor: "freelancer freelance yrittäjä toimeksianto frilans frilansare uppdrag",
  internship: "harjoittelu työharjoittelu harjoittelija praktik praktikant trainee",
  perdiem: "vuorotyö skiftarbete shiftwork shifts",
};
const meant = new Map(
  Object.entries(everyday).flatMap(([term, words]) => words.split(" ").map((word) => [word, term] as const)),
);
const termsIn = (value: unknown): EmploymentTerms | undefined => employment[meant.get(key(value)) ?? key(value)];

/** Joins the terms of one or several employmentType values; unknown words are returned for naming. */
export function employmentTermsOf(values: readonly unknown[]): EmploymentTerms & { readonly unknown: string[] } {
  const found = values.map((value) => [asText(value), termsIn(value)] as const).filter(([text]) => text !== "");
  const kind = found.find(([, terms]) => terms?.kind)?.[1]?.kind;
  return {
    ...(kind ? { kind } : {}),
    workingTimes: [...new Set(found.flatMap(([, terms]) => terms?.workingTimes ?? []))],
    contractTypes: [...new Set(found.flatMap(([, terms]) => terms?.contractTypes ?? []))],
    unknown: found.filter(([, terms]) => terms === undefined).map(([text]) => text),
  };
}

const yes = ["true", "yes", "y", "kyllä", "kyl", "k", "joo", "ja", "j", "1", "x", "tosi", "sant"];
const no = ["false", "no", "n", "ei", "e", "nej", "0", "epätosi", "falskt"];

/** "true", "yes", "kyllä", "ja", "1" → true; "" → null; undefined where it is neither. */
export function flagOf(value: unknown): boolean | null | undefined {
  if (typeof value === "boolean") return value;
  const word = key(value);
  if (yes.includes(word)) return true;
  if (no.includes(word)) return false;
  return word === "" ? null : undefined;
}

/**
 * Ways of working of a table: those of a list, and of a column that asks for remote work alone. Undefined without either.
 */
export function modesOf(listed: unknown, remote: unknown): string[] | undefined {
  if (listed === undefined && remote === undefined) return undefined;
  const told = asList(remote).map((cell) => {
    const flag = flagOf(cell);
    return typeof flag === "boolean" ? (flag ? "remote" : "on_site") : asText(cell);
  });
  return [...new Set([...asList(listed).map(asText), ...told])].filter((word) => word !== "");
}

const levels: readonly (readonly string[])[] = [
  ["basic", "basics", "beginner", "novice", "elementary", "alkeet", "perusteet", "nybörjare", "grunder"],
  ["independent", "intermediate", "competent", "itsenäinen", "keskitaso", "självständig", "medel"],
  ["advanced", "proficient", "expert", "master", "edistynyt", "asiantuntija", "avancerad"],
  ["leadsothers", "lead", "ohjaamuita", "lederandra"],
];

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
