import { stringify } from "csv-stringify/sync";
import type { Context } from "../../app/context.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { neutralCell } from "../domain/formula-cells.ts";
import { sayNotes, sayWarnings } from "../domain/to-import.ts";
import { rowsAfter } from "../repository/rows.ts";
import { findRun } from "../repository/runs.ts";
import { turn } from "./jobs.ts";

const pageSize = 500;
type Said = ReturnType<typeof sayNotes>[number];
const byteOrderMark = "\uFEFF";

/**
 * What is wrong with a file as CSV (RFC 4180, UTF-8 with a byte order mark): one line for each fault and
 * warning, with the line of the file, the place in the record and what is wrong there.
 */
export async function reportErrors(ctx: Context, id: string): Promise<string> {
  requireCapability(ctx.scope, "import.read");
  const run = orNotFound(await findRun(ctx.db, ctx.scope, id));
  const cells = [["line", "reference", "pointer", "kind", "detail"]];
  const add = (line: number | string, reference: string, kind: "error" | "warning", said: Said): void => {
    cells.push([String(line), reference, said.pointer, kind, said.detail].map(neutralCell));
  };
  for (const note of sayNotes(run.notes, ctx.locale)) add("", "", "warning", note);
  for (let line = 0; ; ) {
    const rows = await rowsAfter(ctx.db, run.id, { line, limit: pageSize });
    const last = rows.at(-1);
    if (last === undefined) break;
    for (const row of rows) {
      const reference = row.external_ref ?? "";
      for (const note of sayNotes(row.errors, ctx.locale)) add(row.line, reference, "error", note);
      for (const note of sayWarnings(row.warnings, ctx.locale)) add(row.line, reference, "warning", note);
    }
    line = last.line;
    await turn();
  }
  return byteOrderMark + stringify(cells, { quoted: true, record_delimiter: "windows" });
}
