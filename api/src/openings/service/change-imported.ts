import type { OpeningInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Db, Tx } from "../../database/index.ts";
import { type ChangedRecord, planImported, type SaidRecord } from "../../imported/index.ts";
import type { TextLinker } from "../../links/index.ts";
import type { OpeningRows, PartName } from "../domain/aggregate.ts";
import { inputOfRows } from "../domain/fields-of-rows.ts";
import { mergeImported } from "../domain/merge-imported.ts";
import { rowsOfInput } from "../domain/rows-of-input.ts";
import { isEditable } from "../domain/states.ts";
import { loadOpenings } from "../repository/load.ts";
import { changedParts, replaceParts, saveOpening } from "../repository/write.ts";
import { linkOpenings, rowTools } from "./link-openings.ts";

/** An opening as it will stand, and the parts of it that differ. */
export type OpeningPlan = ChangedRecord<OpeningRows, PartName>;

/** What a file changes of openings; see `planImported`. */
export const planOpenings = (
  ctx: Context,
  db: Db,
  records: readonly SaidRecord<Partial<OpeningInput>>[],
  linker: TextLinker,
): Promise<(OpeningPlan | null)[]> =>
  planImported(records, {
    load: (ids) => loadOpenings(db, ctx.scope, ids),
    isEditable: ({ opening }) => isEditable(opening.state),
    inputOf: inputOfRows,
    merge: mergeImported,
    link: (inputs) => linkOpenings(linker, inputs),
    rowsOf: (input, links, before) => {
      const changed = { version: before.opening.version + 1, updated_at: ctx.now(), updated_by: ctx.scope.accountId };
      const frame = { ...before.opening, ...changed };
      return rowsOfInput(input, frame, rowTools(links, input.textLanguage, before, ctx.newId), before);
    },
    changedParts: (before, after) => changedParts(before, after),
  });

/** Carries plans out in `tx`. @returns false where somebody has changed one of the openings meanwhile */
export async function applyOpenings(tx: Tx, ctx: Context, plans: readonly OpeningPlan[]): Promise<boolean> {
  for (const { rows } of plans) if (!(await saveOpening(tx, ctx.scope, rows.opening))) return false;
  await replaceParts(tx, plans);
  return true;
}
