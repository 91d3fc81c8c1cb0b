import type { CandidateTable, OpeningTable } from "@tuttu/schema";
import type { Db, Tx } from "../database/index.ts";
import { narrowCandidates, narrowOpenings, narrowProgrammes, type Scope } from "../scope/index.ts";

/** Whether the scope sees any programme; the house sees all. */
export async function hasProgrammes(db: Db, scope: Scope): Promise<boolean> {
  const row = await db.selectFrom("programme").select("id").where(narrowProgrammes(scope)).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Gives a profile the past and the state that writing it anew cannot give. */
export const settleCandidate = (tx: Tx, scope: Scope, id: string, past: Partial<CandidateTable>): Promise<unknown> =>
  tx.updateTable("candidate").set(past).where(narrowCandidates(scope)).where("candidate.id", "=", id).execute();

/** Gives an opening the past and the state that writing it anew cannot give. */
export const settleOpening = (tx: Tx, scope: Scope, id: string, past: Partial<OpeningTable>): Promise<unknown> =>
  tx.updateTable("opening").set(past).where(narrowOpenings(scope)).where("opening.id", "=", id).execute();
