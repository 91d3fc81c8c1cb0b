import type { ImportListQuery, ImportPage, ImportRowPage, ImportRowsQuery, ImportRun } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { cutPage } from "../../http/cursor.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { idsOfAlike, toImportRow } from "../domain/to-import.ts";
import { countRows, rowsAfter } from "../repository/rows.ts";
import { countRuns, findRun, pageOfRuns } from "../repository/runs.ts";
import { kindOf } from "./kinds.ts";
import { presentRun } from "./present-run.ts";

/** The programme's imports, newest first. */
export async function listImports(
  ctx: Context,
  query: z.infer<typeof ImportListQuery>,
): Promise<z.infer<typeof ImportPage>> {
  requireCapability(ctx.scope, "import.read");
  const cursors = ctx.cursors("listImports", query);
  const rows = await pageOfRuns(ctx.db, ctx.scope, cursors.open(query.cursor), query.limit + 1);
  const { items, next } = cutPage(rows, query.limit, cursors, (row) => [row.created_at, row.id]);
  return {
    items: await Promise.all(items.map((row) => presentRun(ctx, row))),
    total: { value: await countRuns(ctx.db, ctx.scope), relation: "eq" },
    next,
  };
}

export async function getImport(ctx: Context, id: string): Promise<ImportRun> {
  requireCapability(ctx.scope, "import.read");
  return presentRun(ctx, orNotFound(await findRun(ctx.db, ctx.scope, id)));
}

/** Records of an import in the order of the file. */
export async function listImportRows(
  ctx: Context,
  id: string,
  query: z.infer<typeof ImportRowsQuery>,
): Promise<z.infer<typeof ImportRowPage>> {
  requireCapability(ctx.scope, "import.read");
  const run = orNotFound(await findRun(ctx.db, ctx.scope, id));
  const cursors = ctx.cursors("listImportRows", { ...query, id });
  const line = Number(cursors.open(query.cursor)?.[0] ?? 0);
  const asked = { states: query.state, warned: query.warned === "true" };
  const rows = await rowsAfter(ctx.db, run.id, { line, ...asked, limit: query.limit + 1 });
  const { items, next } = cutPage(rows, query.limit, cursors, (row) => [row.line]);
  const kind = kindOf(run.kind);
  const ids = items.flatMap(({ warnings }) => idsOfAlike(warnings));
  const said = { sayHint: kind.sayHint, names: await kind.namesOf(ctx.db, ctx.scope, ids) };
  return {
    items: items.map((row) => toImportRow(row, ctx.locale, said)),
    total: { value: await countRows(ctx.db, run.id, asked), relation: "eq" },
    next,
  };
}
