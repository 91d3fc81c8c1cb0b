import type { ImportRowTable, ImportRunTable, ImportSourceTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { storedGiven } from "../domain/given-items.ts";
import { readRecord } from "../domain/row-record.ts";
import { kindOf } from "./kinds.ts";

/** What is remembered of a record that is written, so that the next file tells the same from what has changed. */
export function sourceOf(ctx: Context, run: ImportRunTable, row: ImportRowTable): ImportSourceTable[] {
  const { subject_id } = row;
  if (subject_id === null) return [];
  const { digest = "", input } = readRecord(row.record);
  const given = storedGiven(kindOf(run.kind).itemsOf(input));
  return [{ subject_id, programme_id: run.programme_id, kind: run.kind, digest, given, imported_at: ctx.now() }];
}
