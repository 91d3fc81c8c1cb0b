import type { CandidateInput } from "@tuttu/schema";
import { columnKey, type KnownColumns } from "../reading/read-header.ts";
import { candidateFromResume } from "./candidate-from-resume.ts";
import { atColumns, type ColumnOf } from "./column-pointers.ts";
import { cellList, type Mapped, type Source } from "./values.ts";

/** Columns of a candidates' CSV file and the names that other files give them. Lists are divided by semicolons. */
const names: Readonly<Record<string, readonly string[]>> = {
  id: ["externalRef", "reference", "tunniste", "referens"],
  name: ["preferredName", "fullName", "nimi", "namn"],
  email: ["mail", "e-mail", "sähköposti", "e-post"],
  phone: ["telephone", "puhelin", "telefon"],
  headline: ["label", "otsikko", "rubrik"],
  summary: ["about", "esittely", "presentation"],
  municipality: ["city", "kunta", "kommun", "paikkakunta", "ort"],
  region: ["maakunta", "landskap"],
  positions: ["work", "experience", "työkokemus", "arbetslivserfarenhet"],
  skills: ["osaaminen", "osaamiset", "taidot", "kompetenser", "kompetens", "färdigheter"],
  languages: ["kielet", "språk"],
  relocate: ["wouldMove", "muuttovalmis", "flyttar"],
  workModes: ["workMode", "työntekotapa", "arbetssätt"],
  availableFrom: ["available", "alkaen", "från"],
  language: ["textLanguage", "kieli", "profilspråk"],
};

export const candidateColumns: KnownColumns = {
  fields: new Map(
    Object.entries(names).flatMap(([field, others]) =>
      [field, ...others].map((name) => [columnKey(name), field] as const),
    ),
  ),
  needed: ["name"],
};

/** "Sea captain (2008-08-01/2012-01-01)" → title and dates; without brackets the whole is the title. */
function position(cell: string) {
  const found = /^(.*?)\s*\((?=[^()]*(?:19|20)\d\d)([^()/]*)\/([^()/]*)\)$/.exec(cell);
  return found ? { position: found[1], startDate: found[2], endDate: found[3] } : { position: cell };
}

/** "Finnish: B1" → language and level; the level may be left out. */
function language(cell: string) {
  const at = cell.lastIndexOf(":");
  return at === -1
    ? { language: cell, fluency: "" }
    : { language: cell.slice(0, at).trim(), fluency: cell.slice(at + 1).trim() };
}

/** Where the columns go in the record that a line becomes. */
export const candidateColumnOf: ColumnOf = [
  ["/id", "id"],
  ["/basics/name", "name"],
  ["/basics/email", "email"],
  ["/basics/phone", "phone"],
  ["/basics/label", "headline"],
  ["/basics/summary", "summary"],
  ["/basics/location/city", "municipality"],
  ["/basics/location/region", "region"],
  ["/work", "positions"],
  ["/skills", "skills"],
  ["/languages", "languages"],
  ["/preferences/relocate", "relocate"],
  ["/preferences/workModes", "workModes"],
  ["/preferences/availableFrom", "availableFrom"],
  ["/meta/language", "language"],
];

/**
 * A candidate from one line of a CSV file; see `candidateColumns`.
 * @param headers column → its header in the file
 */
export function candidateFromRow(row: Source, headers: ReadonlyMap<string, string>): Mapped<CandidateInput> {
  const mapped = candidateFromResume({
    id: row.id,
    basics: {
      name: row.name,
      email: row.email,
      phone: row.phone,
      label: row.headline,
      summary: row.summary,
      location: { city: row.municipality, region: row.region },
    },
    work: cellList(row.positions)?.map(position),
    skills: cellList(row.skills),
    languages: cellList(row.languages)?.map(language),
    preferences: { relocate: row.relocate, workModes: cellList(row.workModes), availableFrom: row.availableFrom },
    meta: { language: row.language },
  });
  return atColumns(mapped, candidateColumnOf, headers);
}
