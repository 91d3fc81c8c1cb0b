import type { CandidateInput } from "@tuttu/schema";
import { type RowNote, shown } from "../domain/notes.ts";
import type { KnownColumns } from "../reading/read-header.ts";
import { candidateColumnSet } from "./candidate-columns.ts";
import { candidateFromResume } from "./candidate-from-resume.ts";
import { knownColumns } from "./column-names.ts";
import { atColumns, type ColumnOf } from "./column-pointers.ts";
import { jobCell } from "./job-cell.ts";
import { modesOf } from "./terms.ts";
import { asList, asText, type Mapped, type Source } from "./values.ts";

export const candidateColumns: KnownColumns = knownColumns(candidateColumnSet);

/** First and last name where they have columns of their own. */
const nameOf = ({ name, firstName, lastName }: Source): string =>
  asText(name) || [asText(firstName), asText(lastName)].filter((part) => part !== "").join(" ");

/** Where the columns go in the record that a line becomes. */
export const candidateColumnOf: ColumnOf = [
  ["/id", "id"],
  ["/basics/name", "name"],
  ["/basics/name", "firstName"],
  ["/basics/name", "lastName"],
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
  ["/preferences/workModes", "remote"],
  ["/preferences/languages", "workLanguages"],
  ["/preferences/availableFrom", "availableFrom"],
  ["/meta/language", "language"],
];

/**
 * A candidate from one line of a CSV file; see `candidateColumns`.
 * @param headers column → its header in the file
 * @param today `YYYY-MM-DD`: what "at once" is
 */
export function candidateFromRow(
  row: Source,
  headers: ReadonlyMap<string, string>,
  today: string,
): Mapped<CandidateInput> {
  const jobs = asList(row.positions).map((cell) => ({ cell, job: jobCell(asText(cell)) }));
  const noTime = jobs.flatMap(({ cell, job }): RowNote[] =>
    job.startDate === undefined ? [{ pointer: "/work", code: "jobTime", values: { value: shown(cell) } }] : [],
  );
  const record = {
    id: row.id,
    basics: {
      name: nameOf(row),
      email: row.email,
      phone: row.phone,
      label: row.headline,
      summary: row.summary,
      location: { city: row.municipality, region: row.region },
    },
    work: row.positions === undefined ? undefined : jobs.map(({ job }) => job),
    skills: row.skills,
    languages: row.languages,
    preferences: {
      relocate: row.relocate,
      workModes: modesOf(row.workModes, row.remote),
      languages: row.workLanguages,
      availableFrom: row.availableFrom,
    },
    meta: { language: row.language },
  };
  return atColumns(candidateFromResume(record, today, noTime), candidateColumnOf, headers);
}
