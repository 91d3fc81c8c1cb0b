import { readLanguageLevel } from "@tuttu/search";
import type { KnownColumns } from "../reading/read-header.ts";
import { knownColumns } from "./column-names.ts";
import { atColumns, type ColumnOf } from "./column-pointers.ts";
import { languageCell } from "./language-cell.ts";
import { openingColumnSet } from "./opening-columns.ts";
import { type OpeningRead, openingFromPosting } from "./opening-from-posting.ts";
import { payOf } from "./pay-cells.ts";
import { modesOf } from "./terms.ts";
import { asList, asText, type Mapped, type Source } from "./values.ts";

export const openingColumns: KnownColumns = knownColumns(openingColumnSet);

const notNeeded: readonly string[] = [
  ..."desirable,optional,a plus,nice to have,eduksi,toivottu,toivotaan".split(","),
  ..."meriterande,önskas,önskvärd,önskvärt".split(","),
];
const needed: readonly string[] = [
  ..."required,requirement,needed,necessary,must,mandatory,vaaditaan,vaadittu,vaatimus,edellytetään".split(","),
  ..."välttämätön,pakollinen,krävs,krav,nödvändig,nödvändigt,obligatorisk,obligatoriskt".split(","),
];
const need = /\s*\(([^()]*)\)\s*$/;

/** "English: B2 (required)" and "svenska B1 (meriterande)" → language, level, need. */
function language(cell: string) {
  const word = (need.exec(cell)?.[1] ?? "").trim().toLowerCase();
  const isLevel = readLanguageLevel(word).level !== null;
  const { language, fluency } = languageCell(isLevel ? cell : cell.replace(need, ""));
  if (isLevel || word === "" || needed.includes(word)) return { language, cefr: fluency, required: true };
  // Another word stays, so that it is named.
  return { language, cefr: fluency, required: notNeeded.includes(word) ? false : word };
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
  ["/workMode", "remote"],
  ["/relevantOccupation", "occupation"],
  ["/totalJobOpenings", "places"],
  ["/employmentType", "employmentType"],
  ["/employmentType", "workingTime"],
  ["/skills", "requiredSkills"],
  ["/desirableSkills", "desirableSkills"],
  ["/languageRequirements", "languages"],
  ["/languageRequirements", "languageTask"],
  ["/validThrough", "validThrough"],
  ["/jobStartDate", "startDate"],
  ["/inLanguage", "language"],
  ["/baseSalary", "pay"],
  ["/baseSalary", "payMin"],
  ["/baseSalary/value/minValue", "pay"],
  ["/baseSalary/value/minValue", "payMin"],
  ["/baseSalary/value/maxValue", "pay"],
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
    relevantOccupation: row.occupation,
    workMode: modesOf(row.workMode, row.remote)?.[0],
    employmentType:
      row.employmentType === undefined && row.workingTime === undefined
        ? undefined
        : [...asList(row.employmentType), ...asList(row.workingTime)],
    totalJobOpenings: row.places,
    skills: row.requiredSkills,
    desirableSkills: row.desirableSkills,
    languageRequirements:
      row.languages === undefined
        ? undefined
        : asList(row.languages).map((cell) => ({ ...language(asText(cell)), task: row.languageTask })),
    validThrough: row.validThrough,
    jobStartDate: row.startDate,
    inLanguage: row.language,
    baseSalary: payOf(row),
  });
  return atColumns(mapped, openingColumnOf, headers);
}
