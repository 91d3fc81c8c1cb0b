import type { OpeningInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Db, Tx } from "../../database/index.ts";
import type { TextLinker } from "../../links/index.ts";
import type { OpeningRows, PartName } from "../domain/aggregate.ts";
import { inputOfRows } from "../domain/fields-of-rows.ts";
import { type MergeFacts, mergeImported } from "../domain/merge-imported.ts";
import { rowsOfInput } from "../domain/rows-of-input.ts";
import { loadOpenings } from "../repository/load.ts";
import { changedParts, replaceParts, saveOpening } from "../repository/write.ts";
import { linkOpenings, rowTools } from "./link-openings.ts";

/** What a file says of an opening that stands. */
export interface SaidOpening {
  readonly id: string;
  readonly said: Partial<OpeningInput>;
  readonly wasGiven: MergeFacts["wasGiven"];
}

/** An opening as it will stand, and the parts of it that differ. */
export interface OpeningPlan {
  readonly rows: OpeningRows;
  readonly parts: readonly PartName[];
}

const decisions: readonly string[] = ["confirmed", "refused"];

/**
 * Works out what a file changes, outside of any transaction: linking takes its time. Whatever was changed before the
 * plans are carried out is noticed by its version. Null for an opening that is no longer there.
 */
export async function planOpenings(
  ctx: Context,
  db: Db,
  records: readonly SaidOpening[],
  linker: TextLinker,
): Promise<(OpeningPlan | null)[]> {
  const known = await loadOpenings(
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
  const linked = await linkOpenings(
    linker,
    merged.flatMap((one) => (one === null ? [] : [one.input])),
  );
  return merged.map((one) => {
    if (one === null) return null;
    const { before, input } = one;
    const changed = { version: before.opening.version + 1, updated_at: ctx.now(), updated_by: ctx.scope.accountId };
    const frame = { ...before.opening, ...changed };
    const rows = rowsOfInput(input, frame, rowTools(linked, input.textLanguage, before, ctx.newId), before);
    return { rows, parts: changedParts(before, rows) };
  });
}

/** Carries plans out in `tx`. @returns false where somebody has changed one of the openings meanwhile */
export async function applyOpenings(tx: Tx, ctx: Context, plans: readonly OpeningPlan[]): Promise<boolean> {
  for (const { rows } of plans) if (!(await saveOpening(tx, ctx.scope, rows.opening))) return false;
  await replaceParts(tx, plans);
  return true;
}
