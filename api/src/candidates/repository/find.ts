import type { CandidateState } from "@tuttu/schema";
import type { Db } from "../../database/index.ts";
import { narrowCandidates, type Scope } from "../../scope/index.ts";
import { chunks } from "./load.ts";

/** Ids of the programme's candidates by the key of their record in the file or system they came from. */
export async function idsByExternalRef(
  db: Db,
  scope: Scope,
  externalRefs: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const chunk of chunks(externalRefs)) {
    const rows = await db
      .selectFrom("candidate")
      .select(["id", "external_ref"])
      .where(narrowCandidates(scope))
      .where("candidate.external_ref", "in", chunk)
      .execute();
    for (const { id, external_ref } of rows) if (external_ref !== null) found.set(external_ref, id);
  }
  return found;
}

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
