import { type Expression, type SqlBool, sql } from "kysely";
import type { Db } from "../../database/index.ts";
import { placeKey } from "../../names/index.ts";
import { narrowCandidates, narrowOpenings, type Scope } from "../../scope/index.ts";
import type { Words } from "../domain/words-asked.ts";

type Condition = Expression<SqlBool>;

const either = (conditions: readonly Condition[]): Condition =>
  sql<SqlBool>`(${conditions.length === 0 ? sql`1 = 0` : sql.join(conditions, sql` or `)})`;

/** Every word in the name or title, or the words in a skill of the record, or a place of that name. */
function fits(
  kind: "candidate" | "opening",
  key: string,
  { patterns, text, region }: Words,
  places: readonly string[],
): Condition {
  const name = sql.join(
    patterns.map((pattern) => sql`${sql.ref(key)} like ${pattern}`),
    sql` and `,
  );
  const skills = sql.table(`${kind}_skill`);
  const owner = sql.ref(`${kind}_skill.${kind}_id`);
  return either([
    ...(patterns.length === 0 ? [] : [sql<SqlBool>`(${name})`]),
    ...(text === ""
      ? []
      : [
          sql<SqlBool>`exists (select 1 from ${skills}
            where ${owner} = ${sql.ref(`${kind}.id`)} and text_key like ${`%${text}%`})`,
        ]),
    ...(places.length === 0 ? [] : [sql<SqlBool>`${sql.ref(`${kind}.municipality`)} in (${sql.join(places)})`]),
    sql<SqlBool>`${sql.ref(`${kind}.region`)} = ${region}`,
  ]);
}

/**
 * The places of these records whose name begins as was typed. Told apart here, since the embedded database knows no small
 * letters beyond ASCII and a server's depend on how it was set up.
 */
async function placesOf(db: Db, kind: "candidate" | "opening", narrowed: Condition, words: Words): Promise<string[]> {
  if (words.place === "") return [];
  const rows = await db.selectFrom(kind).select(`${kind}.municipality`).distinct().where(narrowed).execute();
  return rows
    .map(({ municipality }) => municipality)
    .filter((name) => placeKey(name).startsWith(words.place))
    .sort();
}

/** Filters of a list of matches; what is undefined lets everybody pass. */
export interface MatchFilter {
  /** By their one name. */
  readonly regions?: readonly string[] | undefined;
  readonly counsellors?: readonly string[] | undefined;
  readonly words?: Words | undefined;
}

/** Ids of candidates within scope that fit these filters. */
export async function candidateIdsWhere(db: Db, scope: Scope, filter: MatchFilter = {}): Promise<Set<string>> {
  const { regions, counsellors, words } = filter;
  const places = words === undefined ? [] : await placesOf(db, "candidate", narrowCandidates(scope), words);
  const rows = await db
    .selectFrom("candidate")
    .select("candidate.id")
    .where(narrowCandidates(scope))
    .$if(regions !== undefined, (query) => query.where("candidate.region", "in", regions ?? []))
    .$if(counsellors !== undefined, (query) => query.where("candidate.counsellor_id", "in", counsellors ?? []))
    .$if(words !== undefined, (query) => query.where(fits("candidate", "candidate.name_key", words as Words, places)))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Ids of openings within scope that fit these filters. */
export async function openingIdsWhere(
  db: Db,
  scope: Scope,
  { regions, words }: MatchFilter = {},
): Promise<Set<string>> {
  const places = words === undefined ? [] : await placesOf(db, "opening", narrowOpenings(scope), words);
  const rows = await db
    .selectFrom("opening")
    .select("opening.id")
    .where(narrowOpenings(scope))
    .$if(regions !== undefined, (query) => query.where("opening.region", "in", regions ?? []))
    .$if(words !== undefined, (query) => query.where(fits("opening", "opening.title_key", words as Words, places)))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** The openings that were published last, and whose they are. */
export async function latestOpenings(
  db: Db,
  scope: Scope,
  limit: number,
): Promise<{ openingId: string; organisationId: string }[]> {
  const rows = await db
    .selectFrom("opening")
    .select(["opening.id", "opening.organisation_id"])
    .where(narrowOpenings(scope))
    .where("opening.state", "=", "published")
    .orderBy("opening.published_at", "desc")
    .orderBy("opening.id")
    .limit(limit)
    .execute();
  return rows.map(({ id, organisation_id }) => ({ openingId: id, organisationId: organisation_id }));
}
