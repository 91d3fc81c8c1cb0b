import type { Locale } from "@tuttu/schema";
import { type AliasedExpression, sql } from "kysely";
import { after, type Db } from "../../database/index.ts";

export interface NodeRow {
  readonly id: string;
  readonly label: string;
  readonly type: "group" | "skill" | "occupation";
  readonly children: number;
}
type NodeColumns = NodeRow & { readonly turn: number };

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

const typeOf = (type: NodeRow["type"]) => sql<NodeRow["type"]>`cast(${sql.lit(type)} as text)`;
const turnOf = (turn: number) => sql<number>`${sql.lit(turn)}`;

/** Concepts in force one step below a concept. */
const narrowerCount = (concept: "skill" | "occupation") =>
  sql<number>`(select count(*) from ${sql.table(`${concept}_broader`)} b
    join ${sql.table(concept)} below on below.id = b.${sql.ref(`${concept}_id`)}
    where b.broader_id = ${sql.ref(`${concept}.id`)} and below.status = 'current')`;

const skillGroupChildren = sql<number>`(select count(*) from skill_group below where below.broader_code = skill_group.code)
  + (select count(*) from skill_in_group i join skill s on s.id = i.skill_id
      where i.group_code = skill_group.code and s.status = 'current')`;

/**
 * Groups below `under` (all at the top where it is undefined), then the skills that stand in it. A group with nothing
 * in it is left out: it leads nowhere.
 */
export async function skillNodes(db: Db, under: string | undefined, page: Page): Promise<NodeRow[]> {
  const groups = db
    .selectFrom("skill_group")
    .select([
      "skill_group.code as id",
      groupLabel("skill_group", page.locale).as("label"),
      typeOf("group").as("type"),
      skillGroupChildren.as("children"),
      turnOf(0).as("turn"),
    ])
    .where("skill_group.broader_code", under === undefined ? "is" : "=", under ?? null)
    .where(sql<boolean>`${skillGroupChildren} > 0`);
  const skills = db
    .selectFrom("skill_in_group")
    .innerJoin("skill", "skill.id", "skill_in_group.skill_id")
    .select([
      "skill.id as id",
      conceptLabel("skill", page.locale).as("label"),
      typeOf("skill").as("type"),
      narrowerCount("skill").as("children"),
      turnOf(1).as("turn"),
    ])
    .where("skill_in_group.group_code", "=", under ?? "")
    .where("skill.status", "=", "current");
  return paged(db, groups.unionAll(skills).as("node"), page);
}

/** Whether an occupation in force stands below an ISCO-08 group of this table or alias. */
const leadsOn = (group: string) =>
  sql<boolean>`exists (select 1 from occupation o
    where o.status = 'current' and o.isco_group like ${sql.ref(`${group}.code`)} || '%')`;

/** ISCO-08 groups one digit below `under` that lead to an occupation, and below a unit group its occupations. */
export async function occupationNodes(db: Db, under: string | undefined, page: Page): Promise<NodeRow[]> {
  const code = under ?? "";
  const groups = db
    .selectFrom("isco_group")
    .select([
      "isco_group.code as id",
      groupLabel("isco_group", page.locale).as("label"),
      typeOf("group").as("type"),
      sql<number>`(select count(*) from isco_group below
          where below.code like isco_group.code || '_' and ${leadsOn("below")})
        + (select count(*) from occupation o where o.isco_group = isco_group.code and o.status = 'current')`.as(
        "children",
      ),
      turnOf(0).as("turn"),
    ])
    .where(sql<boolean>`isco_group.code like ${`${code.replace(/[%_\\]/g, "")}_`}`)
    .where(leadsOn("isco_group"));
  const occupations = db
    .selectFrom("occupation")
    .select([
      "occupation.id as id",
      conceptLabel("occupation", page.locale).as("label"),
      typeOf("occupation").as("type"),
      narrowerCount("occupation").as("children"),
      turnOf(1).as("turn"),
    ])
    .where("occupation.isco_group", "=", code)
    .where("occupation.status", "=", "current");
  return paged(db, groups.unionAll(occupations).as("node"), page);
}

/** One page of nodes: groups first, each kind in the order of its labels. */
async function paged(db: Db, nodes: AliasedExpression<NodeColumns, "node">, page: Page): Promise<NodeRow[]> {
  const order = [
    ["turn", "asc"],
    ["label", "asc"],
    ["id", "asc"],
  ] as const;
  const rows = await db
    .selectFrom(nodes)
    .select(["node.id", "node.label", "node.type", "node.children"])
    .where(after(order, page.position))
    .orderBy("node.turn")
    .orderBy("node.label")
    .orderBy("node.id")
    .limit(page.limit + 1)
    .execute();
  return rows.map((row) => ({ ...row, children: Number(row.children) }));
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
