import type { CandidateState } from "@tuttu/schema";
import type { Db } from "../../database/index.ts";
import { narrowCandidates, type Scope } from "../../scope/index.ts";
import { beginOf } from "./filters.ts";

/** How many candidates stand in each state. */
export async function countsByState(db: Db, scope: Scope): Promise<Partial<Record<CandidateState, number>>> {
  const rows = await db
    .selectFrom("candidate")
    .select(["state", ({ fn }) => fn.countAll<number>().as("count")])
    .where(narrowCandidates(scope))
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

/** Ids of those who were made on a day (`YYYY-MM-DD`, UTC) or later. */
export async function idsSince(db: Db, scope: Scope, sinceOn: string): Promise<string[]> {
  const rows = await db
    .selectFrom("candidate")
    .select("id")
    .where(narrowCandidates(scope))
    .where("candidate.created_at", ">=", beginOf(sinceOn))
    .orderBy("candidate.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** All ids that the scope may see, in order of id; for building what is derived anew. */
export async function candidateIdsAfter(db: Db, scope: Scope, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("candidate")
    .select("id")
    .where(narrowCandidates(scope))
    .where("candidate.id", ">", after)
    .orderBy("candidate.id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
