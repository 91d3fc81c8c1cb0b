import type { OpeningState } from "@tuttu/schema";
import type { Db } from "../../database/index.ts";
import { narrowOpenings, type Scope } from "../../scope/index.ts";

/** How many openings stand in each state. */
export async function countsByState(db: Db, scope: Scope): Promise<Partial<Record<OpeningState, number>>> {
  const rows = await db
    .selectFrom("opening")
    .select(["state", ({ fn }) => fn.countAll<number>().as("count")])
    .where(narrowOpenings(scope))
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

/** How many openings candidates are shown now: those that `isVisible` says. */
export async function countShown(db: Db, scope: Scope): Promise<number> {
  const { count } = await db
    .selectFrom("opening")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(narrowOpenings(scope))
    .where("opening.state", "=", "published")
    .where("opening.visibility", "!=", "staff")
    .executeTakeFirstOrThrow();
  return Number(count);
}

const closing = (db: Db, scope: Scope, fromOn: string, untilOn: string) =>
  db
    .selectFrom("opening")
    .where(narrowOpenings(scope))
    .where("opening.closes_on", ">=", fromOn)
    .where("opening.closes_on", "<=", untilOn);

/** Published openings that close within these days (`YYYY-MM-DD`, both included). */
export async function countClosing(db: Db, scope: Scope, fromOn: string, untilOn: string): Promise<number> {
  const row = await closing(db, scope, fromOn, untilOn)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("opening.state", "=", "published")
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Openings, of whatever state, whose last day is within these days. */
export async function closingIds(db: Db, scope: Scope, fromOn: string, untilOn: string): Promise<string[]> {
  const rows = await closing(db, scope, fromOn, untilOn).select("opening.id").orderBy("opening.id").execute();
  return rows.map(({ id }) => id);
}

/** All ids that the scope may see, in order of id; for building what is derived anew. */
export async function openingIdsAfter(db: Db, scope: Scope, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("opening")
    .select("id")
    .where(narrowOpenings(scope))
    .where("opening.id", ">", after)
    .orderBy("opening.id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
