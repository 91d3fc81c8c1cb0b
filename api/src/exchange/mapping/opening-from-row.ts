import { columnKey, type KnownColumns } from "../reading/read-header.ts";
import { atColumns, type ColumnOf } from "./column-pointers.ts";
import { type OpeningRead, openingFromPosting } from "./opening-from-posting.ts";
import { cellList, type Mapped, type Source } from "./values.ts";

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
  validThrough: ["closesOn", "päättyy", "stänger"],
  startDate: ["startsOn", "alkaa", "börjar"],
  language: ["textLanguage", "kieli", "annonsspråk"],
  payMin: ["palkkaMin", "lönMin"],
  payMax: ["palkkaMax", "lönMax"],
};

export const openingColumns: KnownColumns = {
  fields: new Map(
    Object.entries(names).flatMap(([field, others]) =>
      [field, ...others].map((name) => [columnKey(name), field] as const),
    ),
  ),
  needed: ["title", "employer"],
};

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

/** Where the columns go in the record that a line becomes. */
export const openingColumnOf: ColumnOf = [
  ["/identifier", "id"],
  ["/title", "title"],
  ["/description", "description"],
  ["/hiringOrganization", "employer"],
  ["/hiringOrganization/taxID", "businessId"],
  ["/jobLocation/address/addressLocality", "municipality"],
  ["/jobLocation/address/addressRegion", "region"],
  ["/workMode", "workMode"],
  ["/employmentType", "employmentType"],
  ["/skills", "requiredSkills"],
  ["/desirableSkills", "desirableSkills"],
  ["/languageRequirements", "languages"],
  ["/validThrough", "validThrough"],
  ["/jobStartDate", "startDate"],
  ["/inLanguage", "language"],
  ["/baseSalary", "payMin"],
  ["/baseSalary/value/maxValue", "payMax"],
];

/**
 * An opening from one line of a CSV file; see `openingColumns`.
 * @param headers column → its header in the file
 */
export function openingFromRow(row: Source, headers: ReadonlyMap<string, string>): Mapped<OpeningRead> {
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
    languageRequirements: cellList(row.languages)?.map(language),
    validThrough: row.validThrough,
    jobStartDate: row.startDate,
    inLanguage: row.language,
    ...(row.payMin === undefined && row.payMax === undefined
      ? {}
      : { baseSalary: { value: { minValue: row.payMin, maxValue: row.payMax } } }),
  });
  return atColumns(mapped, openingColumnOf, headers);
}
