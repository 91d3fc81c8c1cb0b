import type { HintId } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";
import { narrowCandidates, type Scope } from "../../scope/index.ts";

/** Hints that were put aside for a person, in order; none for somebody whom the scope does not see. */
export async function hintsAside(db: Db, scope: Scope, candidateId: string): Promise<HintId[]> {
  const rows = await db
    .selectFrom("candidate_hint")
    .innerJoin("candidate", "candidate.id", "candidate_hint.candidate_id")
    .select("candidate_hint.hint")
    .where("candidate_hint.candidate_id", "=", candidateId)
    .where(narrowCandidates(scope))
    .orderBy("candidate_hint.hint")
    .execute();
  return rows.map(({ hint }) => hint);
}

/** Writes the whole list anew. @param narrowedId a person whom the scope was asked for already */
export async function replaceHints(tx: Tx, narrowedId: string, aside: readonly HintId[]): Promise<void> {
  await tx.deleteFrom("candidate_hint").where("candidate_id", "=", narrowedId).execute();
  if (aside.length === 0) return;
  await tx
    .insertInto("candidate_hint")
    .values(aside.map((hint) => ({ candidate_id: narrowedId, hint })))
    .execute();
}
