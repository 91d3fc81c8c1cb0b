import { columnKey } from "../reading/csv-items.ts";
import { type OpeningRead, openingFromPosting } from "./opening-from-posting.ts";
import { cellList, type Mapped } from "./values.ts";

/** Columns of an openings' CSV file and the names that other files give them. Lists are divided by semicolons. */
const names: Readonly<Record<string, readonly string[]>> = {
  id: ["identifier", "externalRef", "tunniste", "referens"],
  title: ["otsikko", "titel", "tehtävänimike"],
  description: ["kuvaus", "beskrivning"],
  employer: ["organisation", "organization", "työnantaja", "arbetsgivare"],
  businessId: ["ytunnus", "foNummer"],
  municipality: ["city", "kunta", "kommun", "paikkakunta", "ort"],
  region: ["maakunta", "landskap"],
  workMode: ["työntekotapa", "arbetssätt"],
  employmentType: ["työsuhde", "anställningsform"],
  requiredSkills: ["skills", "osaaminen", "osaamiset", "vaaditut taidot", "taidot", "kompetenser"],
  desirableSkills: ["eduksi", "meriterande"],
  languages: ["kielet", "språk"],
  datePosted: ["julkaistu", "publicerad"],
  validThrough: ["closesOn", "päättyy", "stänger"],
  startDate: ["startsOn", "alkaa", "börjar"],
  language: ["textLanguage", "kieli", "annonsspråk"],
  payMin: ["palkkaMin", "lönMin"],
  payMax: ["palkkaMax", "lönMax"],
};

export const openingColumns: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([field, others]) =>
    [field, ...others].map((name) => [columnKey(name), field] as const),
  ),
);

/** "English: B2 (required)" → language, level, need. */
function language(cell: string) {
  const found = /^(.*?):\s*([^()]*?)\s*(?:\((.*)\))?$/.exec(cell);
  const need = (found?.[3] ?? "required").toLowerCase();
  return {
    language: found?.[1] ?? cell,
    cefr: found?.[2] ?? "",
    required: !["desirable", "eduksi", "meriterande", "optional"].includes(need),
  };
}

const amount = (value: unknown) => (value === undefined || value === "" ? undefined : Number(value));

/** An opening from one line of a CSV file; see `openingColumns`. */
export function openingFromRow(row: Readonly<Record<string, unknown>>): Mapped<OpeningRead> {
  const mapped = openingFromPosting({
    identifier: row.id,
    title: row.title,
    description: row.description,
    hiringOrganization: { name: row.employer, taxID: row.businessId },
    jobLocation: { address: { addressLocality: row.municipality, addressRegion: row.region } },
    workMode: row.workMode,
    employmentType: cellList(row.employmentType),
    skills: cellList(row.requiredSkills),
    desirableSkills: cellList(row.desirableSkills),
    languageRequirements: cellList(row.languages).map(language),
    validThrough: row.validThrough,
    jobStartDate: row.startDate,
    inLanguage: row.language,
    baseSalary: { value: { minValue: amount(row.payMin), maxValue: amount(row.payMax) } },
  });
  return mapped.ok
    ? mapped
    : { ok: false, errors: mapped.errors.map((error) => ({ ...error, pointer: columnPointer(error.pointer) })) };
}

const columnOf: readonly (readonly [string, string])[] = [
  ["/hiringOrganization/name", "/employer"],
  ["/languageRequirements", "/languages"],
  ["/jobLocation/address/addressLocality", "/municipality"],
  ["/jobStartDate", "/startDate"],
  ["/identifier", "/id"],
  ["/baseSalary", "/payMin"],
];
const columnPointer = (pointer: string): string => {
  const found = columnOf.find(([from]) => pointer.startsWith(from));
  return found ? `${found[1]}${pointer.slice(found[0].length)}` : pointer;
};
