import type { LinkColumns } from "@tuttu/schema";
import { sql } from "kysely";
import type { Tx } from "../../database/index.ts";
import { narrowCandidates, narrowOpenings, type Scope } from "../../scope/index.ts";

/** A row whose link is said anew. */
export interface Relinked {
  readonly table: "candidate_skill" | "candidate_occupation" | "work_experience" | "opening_skill" | "opening";
  readonly id: string;
  readonly link: LinkColumns;
}

const assignments = (values: Readonly<Record<string, string | number | null>>) =>
  sql.join(Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));

/**
 * Writes new links of one record that the scope may touch, and what its running text speaks of, where it is still at
 * `version`: linking took a while, and what a person has decided or written meanwhile stays.
 */
export async function writeRelinked(
  tx: Tx,
  scope: Scope,
  owner: "candidate" | "opening",
  ownerId: string,
  version: number,
  links: readonly Relinked[],
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const mine = owner === "candidate" ? narrowCandidates(scope) : narrowOpenings(scope);
  const { numAffectedRows } = await sql`update ${sql.table(owner)} set ${assignments(texts)}
    where ${mine} and id = ${ownerId} and version = ${version}`.execute(tx);
  if (Number(numAffectedRows ?? 0) === 0) return;
  for (const { table, id, link } of links) {
    const owned = table === "opening" ? sql`id = ${ownerId}` : sql`${sql.ref(`${owner}_id`)} = ${ownerId}`;
    await sql`update ${sql.table(table)} set ${assignments({ ...link })} where id = ${id} and ${owned}
      and link_state not in ('confirmed', 'refused')`.execute(tx);
  }
}
