import { sql } from "kysely";
import type { Tx } from "../../database/index.ts";

/** Tables whose rows link a text to a concept of each kind. */
const linkedTables = {
  skill: ["candidate_skill", "opening_skill"],
  occupation: ["candidate_occupation", "work_experience", "opening"],
} as const;

/** How a link says that a release, not a person, moved it; staff's review list asks for it. */
export const movedHow = "replaced";

/** Adds the id that the link had to its alternatives, with probability 0, so that it can be seen and taken back. */
const withOld = (proposals: string, old: string): string =>
  JSON.stringify([...(JSON.parse(proposals) as [string, number][]).filter(([id]) => id !== old), [old, 0]]);

/**
 * Lets the links of a concept that goes follow to its successor; without one they wait for a person again. Texts, and
 * the id that a link had, are kept.
 * @returns how many links moved
 */
export async function moveLinks(
  tx: Tx,
  kind: "skill" | "occupation",
  old: string,
  successor: string | null,
  taxonomyVersion: string,
): Promise<number> {
  let moved = 0;
  for (const table of linkedTables[kind]) {
    const { rows } = await sql<{ id: string; proposals: string }>`
      select id, proposals from ${sql.table(table)} where concept_id = ${old}`.execute(tx);
    for (const row of rows) {
      await sql`update ${sql.table(table)} set concept_id = ${successor}, proposals = ${withOld(row.proposals, old)},
        link_state = ${successor === null ? "unlinked" : "linked"}, link_how = ${movedHow},
        taxonomy_version = ${taxonomyVersion} where id = ${row.id}`.execute(tx);
    }
    moved += rows.length;
  }
  return moved;
}
