import type { ImportRowTable, ImportRunTable, Locale } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { MendTable, mendLine, type RowToMend, type TableForm } from "../domain/mend-file.ts";
import { sayNotes, sayWarnings } from "../domain/to-import.ts";
import { faultColumn } from "../mapping/column-names.ts";
import { columnKey } from "../reading/read-header.ts";
import { rowsToMend } from "../repository/rows.ts";
import { findRun } from "../repository/runs.ts";
import { turn } from "./jobs.ts";

const pageSize = 500;
const byteOrderMark = "\uFEFF";
const ours: ReadonlySet<string> = new Set(Object.values(faultColumn).map(columnKey));

/** A file to be mended and imported again. */
export interface MendFile {
  readonly name: string;
  readonly type: "text/csv; charset=utf-8" | "application/x-ndjson";
  readonly text: string;
}

/** Fields of a table are named by their headers, those of JSON by their paths. */
const placeOf = (run: ImportRunTable, pointer: string): string =>
  run.format === "csv" ? pointer.slice(1).replaceAll("~1", "/").replaceAll("~0", "~") : pointer;

function toMend(run: ImportRunTable, row: ImportRowTable, locale: Locale): RowToMend {
  const said = [...sayNotes(row.errors, locale), ...sayWarnings(row.warnings, locale)];
  return {
    own: row.own ?? "",
    said: said.map(({ pointer, detail }) => (pointer === "" ? detail : `${placeOf(run, pointer)}: ${detail}`)),
  };
}

function fileName({ file_name }: ImportRunTable, ending: string): string {
  const base = file_name.replace(/\.gz$/i, "").replace(/\.[a-z]{2,6}$/i, "");
  return `${base}-what-is-wrong.${ending}`;
}

/**
 * The records of a file that have something to mend, as the file has them, each with what is wrong in the viewer's
 * language: a table as CSV (its own delimiter, UTF-8 with a byte order mark, no cell that a spreadsheet would run) with
 * one more column, JSON as JSON Lines with one more field. The next import passes column and field over.
 */
export async function reportErrors(ctx: Context, id: string): Promise<MendFile> {
  requireCapability(ctx.scope, "import.read");
  const run = orNotFound(await findRun(ctx.db, ctx.scope, id));
  const form = JSON.parse(run.table_form ?? "null") as TableForm | null;
  const table = form === null ? undefined : new MendTable(form, ours);
  const parts: string[] = table === undefined ? [] : [byteOrderMark, table.header(faultColumn[ctx.locale])];
  for (let line = 0; ; ) {
    const rows = await rowsToMend(ctx.db, run.id, line, pageSize);
    const last = rows.at(-1);
    if (last === undefined) break;
    for (const row of rows) {
      const one = toMend(run, row, ctx.locale);
      parts.push(table === undefined ? mendLine(one) : table.row(one));
    }
    line = last.line;
    await turn();
  }
  return table === undefined
    ? { name: fileName(run, "ndjson"), type: "application/x-ndjson", text: parts.join("") }
    : { name: fileName(run, "csv"), type: "text/csv; charset=utf-8", text: parts.join("") };
}
