import { sql } from "kysely";
import type { Db } from "../../database/index.ts";

/** A skill as people share it: by its concept where it is linked, else by its words. */
export const skillKey = (skill: { readonly concept_id: string | null; readonly text_key: string }): string =>
  skill.concept_id ?? skill.text_key;

/**
 * How many people of a programme who may be found have each of these skills on their card. Counts alone: nobody's row is
 * told.
 */
export async function skillHolders(
  db: Db,
  programmeId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  const key = sql<string>`coalesce(candidate_skill.concept_id, candidate_skill.text_key)`;
  const rows = await db
    .selectFrom("candidate_skill")
    .innerJoin("card", "card.candidate_id", "candidate_skill.candidate_id")
    .select(({ fn }) => [key.as("key"), fn.count<number>("card.candidate_id").distinct().as("count")])
    .where("card.programme_id", "=", programmeId)
    .where("card.is_listed", "=", 1)
    .where("candidate_skill.on_card", "=", 1)
    .where(key, "in", [...new Set(keys)])
    .groupBy(key)
    .execute();
  return new Map(rows.map((row) => [row.key, Number(row.count)]));
}
