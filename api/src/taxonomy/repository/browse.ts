import type { Locale } from "@tuttu/schema";
import { sql } from "kysely";
import { after, type Db } from "../../database/index.ts";

export interface NodeRow {
  readonly id: string;
  readonly label: string;
  readonly type: "group" | "skill" | "occupation";
  readonly children: number;
}

interface Page {
  readonly locale: Locale;
  readonly limit: number;
  readonly position: readonly (string | number | null)[] | undefined;
}

/** The label in the viewer's language, else the English one. */
const groupLabel = (table: string, locale: Locale) =>
  sql<string>`coalesce(nullif(${sql.ref(`${table}.label_${locale}`)}, ''), ${sql.ref(`${table}.label_en`)})`;

const conceptLabel = (concept: "skill" | "occupation", locale: Locale) =>
  sql<string>`coalesce(
    (select label from ${sql.table(`${concept}_label`)} l
      where l.${sql.ref(`${concept}_id`)} = ${sql.ref(`${concept}.id`)} and l.language = ${locale} and l.kind = 'preferred'),
    (select label from ${sql.table(`${concept}_label`)} l
      where l.${sql.ref(`${concept}_id`)} = ${sql.ref(`${concept}.id`)} and l.language = 'en' and l.kind = 'preferred'), '')`;

/** Groups below `under` (all at the top where it is undefined), then the skills that stand in it. */
export async function skillNodes(db: Db, under: string | undefined, page: Page): Promise<NodeRow[]> {
  const groups = db
    .selectFrom("skill_group")
    .select(({ selectFrom }) => [
      "skill_group.code as id",
      groupLabel("skill_group", page.locale).as("label"),
      sql<"group">`'group'`.as("type"),
      sql<number>`(${selectFrom("skill_group as below")
        .select(({ fn }) => fn.countAll().as("n"))
        .whereRef("below.broader_code", "=", "skill_group.code")}) + (${selectFrom("skill_in_group")
        .select(({ fn }) => fn.countAll().as("n"))
        .whereRef("skill_in_group.group_code", "=", "skill_group.code")})`.as("children"),
      sql<number>`0`.as("turn"),
    ])
    .where("skill_group.broader_code", under === undefined ? "is" : "=", under ?? null);
  const skills = db
    .selectFrom("skill_in_group")
    .innerJoin("skill", "skill.id", "skill_in_group.skill_id")
    .select(({ selectFrom }) => [
      "skill.id as id",
      conceptLabel("skill", page.locale).as("label"),
      sql<"group">`'skill'`.as("type"),
      sql<number>`(${selectFrom("skill_broader")
        .select(({ fn }) => fn.countAll().as("n"))
        .whereRef("skill_broader.broader_id", "=", "skill.id")})`.as("children"),
      sql<number>`1`.as("turn"),
    ])
    .where("skill_in_group.group_code", "=", under ?? "")
    .where("skill.status", "=", "current");
  return paged(db, groups.unionAll(skills), page);
}

/** ISCO-08 groups one digit below `under`, and below a unit group its occupations. */
export async function occupationNodes(db: Db, under: string | undefined, page: Page): Promise<NodeRow[]> {
  const code = under ?? "";
  const groups = db
    .selectFrom("isco_group")
    .select([
      "isco_group.code as id",
      groupLabel("isco_group", page.locale).as("label"),
      sql<"group">`'group'`.as("type"),
      sql<number>`(select count(*) from isco_group below where below.code like isco_group.code || '_')
        + (select count(*) from occupation o where o.isco_group = isco_group.code and o.status = 'current')`.as(
        "children",
      ),
      sql<number>`0`.as("turn"),
    ])
    .where(sql<boolean>`isco_group.code like ${`${code.replace(/[%_]/g, "")}_`}`);
  const occupations = db
    .selectFrom("occupation")
    .select(({ selectFrom }) => [
      "occupation.id as id",
      conceptLabel("occupation", page.locale).as("label"),
      sql<"group">`'occupation'`.as("type"),
      sql<number>`(${selectFrom("occupation_broader")
        .select(({ fn }) => fn.countAll().as("n"))
        .whereRef("occupation_broader.broader_id", "=", "occupation.id")})`.as("children"),
      sql<number>`1`.as("turn"),
    ])
    .where("occupation.isco_group", "=", code)
    .where("occupation.status", "=", "current");
  return paged(db, groups.unionAll(occupations), page);
}

async function paged(db: Db, nodes: unknown, { limit, position }: Page): Promise<NodeRow[]> {
  const rows = await db
    // The union's parts differ only in the literal of `type`, which the builder cannot know.
    .selectFrom((nodes as ReturnType<Db["selectFrom"]> & { as(alias: "node"): never }).as("node"))
    .selectAll()
    .where(
      after(
        [
          ["turn", "asc"],
          ["label", "asc"],
          ["id", "asc"],
        ],
        position,
      ),
    )
    .orderBy("turn" as never)
    .orderBy("label" as never)
    .orderBy("id" as never)
    .limit(limit + 1)
    .execute();
  return (rows as unknown as NodeRow[]).map((row) => ({ ...row, children: Number(row.children) }));
}

/** The way from the top down to a group, the group itself last. */
export async function groupPath(db: Db, kind: "skill" | "occupation", under: string, locale: Locale) {
  const path: { id: string; label: string }[] = [];
  if (kind === "occupation") {
    const codes = [1, 2, 3, 4].map((length) => under.slice(0, length)).filter((code, at) => code.length === at + 1);
    return db
      .selectFrom("isco_group")
      .select(["code as id", groupLabel("isco_group", locale).as("label")])
      .where("code", "in", codes.length > 0 ? codes : [""])
      .orderBy("code")
      .execute();
  }
  let code: string | null = under;
  while (code !== null && path.length < 10) {
    const group: { id: string; label: string; broader_code: string | null } | undefined = await db
      .selectFrom("skill_group")
      .select(["code as id", groupLabel("skill_group", locale).as("label"), "broader_code"])
      .where("code", "=", code)
      .executeTakeFirst();
    if (!group) break;
    path.unshift({ id: group.id, label: group.label });
    code = group.broader_code;
  }
  return path;
}
