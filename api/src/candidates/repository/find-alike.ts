import { sql } from "kysely";
import type { Db } from "../../database/index.ts";
import { narrowCandidates, type Scope } from "../../scope/index.ts";
import { chunks } from "./load.ts";

export interface PersonRow {
  readonly id: string;
  readonly nameKey: string;
  /** In lower case. */
  readonly email: string | null;
  readonly municipality: string;
}

const by = { nameKey: sql<string>`candidate.name_key`, email: sql<string>`lower(candidate.email)` } as const;

/** Candidates of the scope that have one of these keys of names, or mail addresses in lower case. */
export async function findPeople(
  db: Db,
  scope: Scope,
  column: keyof typeof by,
  values: readonly string[],
): Promise<PersonRow[]> {
  const found: PersonRow[] = [];
  for (const chunk of chunks([...new Set(values)])) {
    const rows = await db
      .selectFrom("candidate")
      .select(["candidate.id", "candidate.name_key", "candidate.municipality", by.email.as("email")])
      .where(narrowCandidates(scope))
      .where("candidate.state", "!=", "erased")
      .where(by[column], "in", chunk)
      .orderBy("candidate.id")
      .execute();
    for (const { id, name_key, email, municipality } of rows)
      found.push({ id, nameKey: name_key, email, municipality });
  }
  return found;
}

/** Names of candidates within scope, by id. */
export async function candidateNames(
  db: Db,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const chunk of chunks([...new Set(ids)])) {
    const rows = await db
      .selectFrom("candidate")
      .select(["candidate.id", "candidate.preferred_name"])
      .where(narrowCandidates(scope))
      .where("candidate.id", "in", chunk)
      .execute();
    for (const { id, preferred_name } of rows) names.set(id, preferred_name);
  }
  return names;
}
