import type { ImportRowTable, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Db, Tx } from "../../database/index.ts";
import { wasGivenIn } from "../domain/given-items.ts";
import { readRecord } from "../domain/row-record.ts";
import { findGiven, saveSources } from "../repository/sources.ts";
import type { ChangePlan, ImportedKind } from "./imported-kind.ts";
import type { Job } from "./jobs.ts";
import { keepLease } from "./keep-lease.ts";
import type { LinkMemory } from "./link-memory.ts";
import { sourceOf } from "./source-of.ts";

/** Somebody has changed one of the records after its change was worked out. */
export class Overtaken extends Error {}

/** An import that has landed. */
export interface Settling {
  readonly ctx: Context;
  readonly run: ImportRunTable;
  readonly kind: ImportedKind<unknown>;
  readonly memory: LinkMemory;
  readonly job: Job;
}

/** What one group of rows changes, worked out on what stands now. */
export interface PlannedChanges {
  /** Rows whose record is no longer there, or may no longer be changed. */
  readonly gone: ReadonlySet<ImportRowTable>;
  /** Writes the others. @throws Overtaken */
  write(tx: Tx): Promise<void>;
}

/** Rows that change something. */
export const changedOf = (rows: readonly ImportRowTable[]): ImportRowTable[] =>
  rows.filter(({ state }) => state === "changed");

/** What changed rows say, with what they belong to, which is found or made. */
export async function inputsOf(
  { ctx, run, kind, job }: Settling,
  changed: readonly ImportRowTable[],
): Promise<readonly unknown[]> {
  const inputs = changed.map((row) => readRecord(row.record).input);
  if (!kind.hasOwners || inputs.length === 0) return inputs;
  let found: readonly unknown[] = inputs;
  await keepLease(ctx, run, job, async (tx) => {
    found = await kind.owned(tx, ctx, inputs, { heldBy: run.id, made: [] });
  });
  return found;
}

/**
 * Works out what rows change, as the programme stands in `db`.
 * @param inputs of these rows; see `inputsOf`
 */
export async function planChanges(
  { ctx, run, kind, memory }: Settling,
  db: Db,
  changed: readonly ImportRowTable[],
  inputs: readonly unknown[],
): Promise<PlannedChanges> {
  if (changed.length === 0) return { gone: new Set(), write: async () => {} };
  const ids = changed.map(({ subject_id }) => subject_id ?? "");
  const given = await findGiven(db, ctx.scope, ids);
  const said = changed.map((row, at) => ({
    id: ids[at] ?? "",
    input: inputs[at],
    said: readRecord(row.record).said ?? [],
    wasGiven: wasGivenIn(given.get(ids[at] ?? "")),
  }));
  const plans = await kind.plan(ctx, db, said, memory);
  const there = changed.filter((_, at) => plans[at] !== null);
  return {
    gone: new Set(changed.filter((row) => !there.includes(row))),
    async write(tx) {
      const found = plans.filter((plan): plan is ChangePlan => plan !== null);
      if (!(await kind.apply(tx, ctx, found))) throw new Overtaken();
      // With what it tells of: whoever reads the same file a moment later finds it as it stands.
      await saveSources(
        tx,
        there.flatMap((row) => sourceOf(ctx, run, row)),
      );
    },
  };
}
