import type { Context } from "../../app/context.ts";
import type { Db, Tx } from "../../database/index.ts";
import { type ChangedRecord, planImported, type SaidRecord } from "../../imported/index.ts";
import type { TextLinker } from "../../links/index.ts";
import type { CandidateRows, PartName } from "../domain/aggregate.ts";
import { inputOfRows } from "../domain/items-of-rows.ts";
import { mergeImported, type SaidOfCandidate } from "../domain/merge-imported.ts";
import { rowsOfInput } from "../domain/rows-of-input.ts";
import { isEditable } from "../domain/states.ts";
import { loadCandidates } from "../repository/load.ts";
import { changedParts, replaceParts, saveCandidate } from "../repository/write.ts";
import { linkCandidates, rowTools } from "./link-candidates.ts";

/** A profile as it will stand, and the parts of it that differ. */
export type CandidatePlan = ChangedRecord<CandidateRows, PartName>;

/** What a file changes of profiles; see `planImported`. */
export const planCandidates = (
  ctx: Context,
  db: Db,
  records: readonly SaidRecord<SaidOfCandidate>[],
  linker: TextLinker,
): Promise<(CandidatePlan | null)[]> =>
  planImported(records, {
    load: (ids) => loadCandidates(db, ctx.scope, ids),
    isEditable: ({ candidate }) => isEditable(candidate.state),
    inputOf: inputOfRows,
    merge: mergeImported,
    link: (inputs) => linkCandidates(linker, inputs),
    rowsOf: (input, links, before) => {
      const changed = { version: before.candidate.version + 1, updated_at: ctx.now(), updated_by: ctx.scope.accountId };
      const frame = { ...before.candidate, ...changed };
      return rowsOfInput(input, frame, rowTools(links, input.textLanguage, before, ctx.newId), before);
    },
    changedParts: (before, after) => changedParts(before, after),
  });

/** Carries plans out in `tx`. @returns false where somebody has changed one of the profiles meanwhile */
export async function applyCandidates(tx: Tx, ctx: Context, plans: readonly CandidatePlan[]): Promise<boolean> {
  for (const { rows } of plans) if (!(await saveCandidate(tx, ctx.scope, rows.candidate))) return false;
  await replaceParts(tx, plans);
  return true;
}
