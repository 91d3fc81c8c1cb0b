import { type Expression, type SqlBool, sql } from "kysely";
import type { Db } from "../../database/index.ts";
import { after } from "../../database/index.ts";
import { narrowCandidates, narrowOpenings, type Scope } from "../../scope/index.ts";

export type LinkKind = "skill" | "occupation";

/** Where texts of a kind stand: the table, its text, and whose it is. */
export const textPlaces = {
  skill: [
    { table: "candidate_skill", text: "text", owner: "candidate" },
    { table: "opening_skill", text: "text", owner: "opening" },
  ],
  occupation: [
    { table: "work_experience", text: "title", owner: "candidate" },
    { table: "candidate_occupation", text: "text", owner: "candidate" },
    { table: "opening", text: "occupation_text", owner: "opening" },
  ],
} as const;

type TextPlace = (typeof textPlaces)[LinkKind][number];

export const ownerColumn = ({ table, owner }: TextPlace) =>
  table === "opening" ? "opening.id" : `${table}.${owner}_id`;

/** Joins a place to its owner and keeps what the scope may touch and what is still open. */
function narrowedTexts({ table, text, owner }: TextPlace, scope: Scope) {
  const place = { table, text, owner } as TextPlace;
  const mine: Expression<SqlBool> = owner === "candidate" ? narrowCandidates(scope) : narrowOpenings(scope);
  const joined =
    table === "opening"
      ? sql`opening`
      : sql`${sql.table(table)} join ${sql.table(owner)} on ${sql.ref(`${owner}.id`)} = ${sql.ref(ownerColumn(place))}`;
  return sql`
    select ${sql.ref(`${table}.text_key`)} as text_key, ${sql.ref(`${table}.${text}`)} as text,
      ${sql.ref(`${table}.proposals`)} as proposals,
      ${owner === "candidate" ? sql.ref(ownerColumn(place)) : sql`null`} as candidate_id,
      ${owner === "opening" ? sql.ref(ownerColumn(place)) : sql`null`} as opening_id
    from ${joined}
    where ${mine} and ${sql.ref(`${table}.link_state`)} in ('proposed', 'unlinked') and ${sql.ref(`${table}.text_key`)} <> ''`;
}

export interface UnlinkedRow {
  readonly text_key: string;
  readonly text: string;
  readonly proposals: string;
  readonly count: number;
  readonly candidates: number;
  readonly openings: number;
}

/** Open texts by the same words, those that stand most often first. `like` is a folded part of the words. */
export async function unlinkedGroups(
  db: Db,
  scope: Scope,
  kind: LinkKind,
  page: { like: string | undefined; limit: number; position: readonly (string | number | null)[] | undefined },
): Promise<UnlinkedRow[]> {
  const texts = sql.join(
    textPlaces[kind].map((place) => narrowedTexts(place, scope)),
    sql` union all `,
  );
  const wanted = page.like === undefined ? sql`1 = 1` : sql`text_key like ${`%${page.like.replace(/[%_\\]/g, "")}%`}`;
  const { rows } = await sql<UnlinkedRow>`
    select * from (
      select text_key, min(text) as text, min(proposals) as proposals, count(*) as count,
        count(distinct candidate_id) as candidates, count(distinct opening_id) as openings
      from (${texts}) as open_text where ${wanted} group by text_key
    ) as open_group
    where ${after(
      [
        ["count", "desc"],
        ["text_key", "asc"],
      ],
      page.position,
    )}
    order by count desc, text_key limit ${page.limit + 1}`.execute(db);
  return rows.map((row) => ({
    ...row,
    count: Number(row.count),
    candidates: Number(row.candidates),
    openings: Number(row.openings),
  }));
}

/** How many different open texts there are. */
export async function countUnlinked(db: Db, scope: Scope, kind: LinkKind): Promise<number> {
  const texts = sql.join(
    textPlaces[kind].map((place) => narrowedTexts(place, scope)),
    sql` union all `,
  );
  const { rows } = await sql<{ n: number }>`select count(distinct text_key) as n from (${texts}) as open_text`.execute(
    db,
  );
  return Number(rows[0]?.n ?? 0);
}

/** Ids of the owners of a text's open places. */
export async function ownersOfText(db: Db, scope: Scope, kind: LinkKind, textKey: string) {
  const texts = sql.join(
    textPlaces[kind].map((place) => narrowedTexts(place, scope)),
    sql` union all `,
  );
  const { rows } = await sql<{ candidate_id: string | null; opening_id: string | null }>`
    select distinct candidate_id, opening_id from (${texts}) as open_text where text_key = ${textKey}
    order by candidate_id, opening_id`.execute(db);
  return {
    candidates: rows.flatMap((row) => row.candidate_id ?? []),
    openings: rows.flatMap((row) => row.opening_id ?? []),
  };
}
