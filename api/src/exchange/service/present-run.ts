import type { ImportPhase, ImportRun, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { toImportRun } from "../domain/to-import.ts";
import { countToMend } from "../repository/rows.ts";
import { countUnsearchable } from "./count-unsearchable.ts";
import { progressOf } from "./jobs.ts";
import { kindOf } from "./kinds.ts";

/** What a process at work on it does; of another process no more is known than the table says. */
function phaseOf({ state, landed_at }: ImportRunTable, waiting: number): ImportPhase | null {
  if (state === "reading") return "reading";
  if (state === "running") return landed_at === null ? "writing" : "searchable";
  return state === "done" && waiting > 0 ? "searchable" : null;
}

/** An import as this viewer reads it. */
export async function presentRun(ctx: Context, row: ImportRunTable): Promise<ImportRun> {
  const atWork = row.state === "reading" || row.state === "running" ? progressOf(row.id) : undefined;
  const waiting = await countUnsearchable(ctx, row);
  return toImportRun(row, ctx.locale, {
    done: atWork?.done ?? row.rows_done,
    phase: atWork?.phase ?? phaseOf(row, waiting),
    waiting,
    toMend: await countToMend(ctx.db, row.id),
    sayHint: kindOf(row.kind).sayHint,
  });
}
