import { stringify } from "csv-stringify/sync";
import type { Context } from "../../app/context.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { neutralCell } from "../domain/formula-cells.ts";
import type { RowError } from "../mapping/values.ts";
import { rowsAfter } from "../repository/rows.ts";
import { findRun } from "../repository/runs.ts";
import { turn } from "./jobs.ts";

const pageSize = 500;
const byteOrderMark = "\uFEFF";

/**
 * What is wrong with a file as CSV (RFC 4180, UTF-8 with a byte order mark): one line for each fault, with the line of
 * the file, the place in the record and what is wrong there.
 */
export async function reportErrors(ctx: Context, id: string): Promise<string> {
  requireCapability(ctx.scope, "import.read");
  const run = orNotFound(await findRun(ctx.db, ctx.scope, id));
  const cells = [["line", "reference", "pointer", "detail"]];
  for (let line = 0; ; ) {
    const rows = await rowsAfter(ctx.db, run.id, { line, states: ["faulty"], limit: pageSize });
    const last = rows.at(-1);
    if (last === undefined) break;
    for (const row of rows) {
      for (const { pointer, detail } of JSON.parse(row.errors) as RowError[]) {
        cells.push([String(row.line), row.external_ref ?? "", pointer, detail].map(neutralCell));
      }
    }
    line = last.line;
    await turn();
  }
  return byteOrderMark + stringify(cells, { quoted: true, record_delimiter: "windows" });
}
