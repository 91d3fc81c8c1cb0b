import type { Context } from "../../app/context.ts";
import type { Db, Tx } from "../../database/index.ts";
import type { TextLinker } from "../../links/index.ts";
import type { CandidateRows, PartName } from "../domain/aggregate.ts";
import { inputOfRows } from "../domain/items-of-rows.ts";
import { type MergeFacts, mergeImported, type SaidOfCandidate } from "../domain/merge-imported.ts";
import { rowsOfInput } from "../domain/rows-of-input.ts";
import { loadCandidates } from "../repository/load.ts";
import { changedParts, replaceParts, saveCandidate } from "../repository/write.ts";
import { linkCandidates, rowTools } from "./link-candidates.ts";

/** What a file says of a profile that stands. */
export interface SaidCandidate {
  readonly id: string;
  readonly said: SaidOfCandidate;
  readonly wasGiven: MergeFacts["wasGiven"];
}

/** A profile as it will stand, and the parts of it that differ. */
export interface CandidatePlan {
  readonly rows: CandidateRows;
  readonly parts: readonly PartName[];
}

const decisions: readonly string[] = ["confirmed", "refused"];

/**
 * Works out what a file changes, outside of any transaction: linking takes its time. Whatever was changed before the
 * plans are carried out is noticed by its version. Null for a profile that is no longer there.
 */
export async function planCandidates(
  ctx: Context,
  db: Db,
  records: readonly SaidCandidate[],
  linker: TextLinker,
): Promise<(CandidatePlan | null)[]> {
  const known = await loadCandidates(
    db,
    ctx.scope,
    records.map(({ id }) => id),
  );
  const merged = records.map(({ id, said, wasGiven }) => {
    const before = known.get(id);
    if (before === undefined) return null;
    const decided = new Set(before.skills.filter((row) => decisions.includes(row.link_state)).map(({ text }) => text));
    return { before, input: mergeImported(inputOfRows(before), said, { wasGiven, decided }) };
  });
  const linked = await linkCandidates(
    linker,
    merged.flatMap((one) => (one === null ? [] : [one.input])),
  );
  return merged.map((one) => {
    if (one === null) return null;
    const { before, input } = one;
    const changed = { version: before.candidate.version + 1, updated_at: ctx.now(), updated_by: ctx.scope.accountId };
    const frame = { ...before.candidate, ...changed };
    const rows = rowsOfInput(input, frame, rowTools(linked, input.textLanguage, before, ctx.newId), before);
    return { rows, parts: changedParts(before, rows) };
  });
}

/** Carries plans out in `tx`. @returns false where somebody has changed one of the profiles meanwhile */
export async function applyCandidates(tx: Tx, ctx: Context, plans: readonly CandidatePlan[]): Promise<boolean> {
  for (const { rows } of plans) if (!(await saveCandidate(tx, ctx.scope, rows.candidate))) return false;
  await replaceParts(tx, plans);
  return true;
}
