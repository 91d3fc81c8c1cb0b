import { sql } from "kysely";
import type { Db } from "../../database/index.ts";
import type { Scope } from "../../scope/index.ts";
import { narrow } from "../../scope/index.ts";
import { personal, type Treatment } from "../domain/tables-of-people.ts";
import { holdsOneOf, type Person } from "./people.ts";

export type HeldRow = Readonly<Record<string, string | number | null>>;

/** Which rows of a table are the person's. `narrowed`: the scope was asked for them. */
function conditionOf(table: string, { of, column, through }: Treatment, narrowed: Person) {
  const own = of === "candidate" ? narrowed.id : narrowed.accountStays ? "" : (narrowed.accountId ?? "");
  const ref = sql.ref(`${table}.${column}`);
  if (through !== undefined) {
    return sql<boolean>`${ref} in (select id from ${sql.table(through)} where candidate_id = ${own})`;
  }
  if (table === "invitation") {
    const byAddress = sql`invitation.kind = 'candidate' and invitation.programme_id = ${narrowed.programmeId}`;
    return sql<boolean>`(${ref} = ${own} or (${byAddress} and ${holdsOneOf("invitation.email", narrowed.emails)}))`;
  }
  return sql<boolean>`${ref} = ${own}`;
}

/** The person's rows of one table, whole. */
export const rowsOf = (db: Db, table: string, treatment: Treatment, narrowed: Person): Promise<HeldRow[]> =>
  db
    .selectFrom(table as "candidate_place")
    .selectAll()
    .where(conditionOf(table, treatment, narrowed))
    .execute() as Promise<unknown> as Promise<HeldRow[]>;

/** How many rows of each table that goes are the person's. */
export async function countsOf(db: Db, narrowed: Person): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const [table, treatment] of personal) {
    if (typeof treatment.erased !== "string") continue;
    counts.set(table, (await rowsOf(db, table, treatment, narrowed)).length);
  }
  return counts;
}

/** Names of the organisations of the scope's programme, for whoever looked. */
export async function organisationNames(db: Db, scope: Scope, programmeId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("organisation")
    .select(["id", "name"])
    .where(narrow(scope, "organisation.programme_id"))
    .where("organisation.programme_id", "=", programmeId)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
