import type { Db } from "../../database/index.ts";

/** What of a concept stands in the database only: status, successor, groups and codes. */
export async function skillRow(db: Db, id: string) {
  const row = await db.selectFrom("skill").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const labels = await db
    .selectFrom("skill_label")
    .select(["language", "kind", "label"])
    .where("skill_id", "=", id)
    .orderBy("label")
    .execute();
  const groups = await db
    .selectFrom("skill_in_group")
    .innerJoin("skill_group", "skill_group.code", "skill_in_group.group_code")
    .selectAll("skill_group")
    .where("skill_in_group.skill_id", "=", id)
    .orderBy("skill_group.code")
    .execute();
  return { row, labels, groups };
}

export async function occupationRow(db: Db, id: string) {
  const row = await db.selectFrom("occupation").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const labels = await db
    .selectFrom("occupation_label")
    .select(["language", "kind", "label"])
    .where("occupation_id", "=", id)
    .orderBy("label")
    .execute();
  const relatives = await db
    .selectFrom("occupation_broader")
    .selectAll()
    .where((eb) => eb.or([eb("occupation_id", "=", id), eb("broader_id", "=", id)]))
    .orderBy("occupation_id")
    .execute();
  return {
    row,
    labels,
    broader: relatives.filter((pair) => pair.occupation_id === id).map((pair) => pair.broader_id),
    narrower: relatives.filter((pair) => pair.broader_id === id).map((pair) => pair.occupation_id),
  };
}
