import type { Db } from "../../database/index.ts";
import { after } from "../../database/index.ts";
import { narrowCandidates, type Scope } from "../../scope/index.ts";

const byName = [
  ["candidate.name_key", "asc"],
  ["candidate.id", "asc"],
] as const;

/** Candidates by name in the Finnish and Swedish alphabet; keys and ids of one page. */
export function pageByName(
  db: Db,
  scope: Scope,
  position: readonly (string | number | null)[] | undefined,
  limit: number,
) {
  return db
    .selectFrom("candidate")
    .select(["candidate.id", "candidate.name_key"])
    .where(narrowCandidates(scope))
    .where(after(byName, position))
    .orderBy("candidate.name_key")
    .orderBy("candidate.id")
    .limit(limit)
    .execute();
}
