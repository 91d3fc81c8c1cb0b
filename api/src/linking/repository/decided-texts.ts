import { sql } from "kysely";
import type { Db } from "../../database/index.ts";
import { narrow, narrowCandidates, narrowOpenings, type Scope } from "../../scope/index.ts";
import { type LinkKind, ownerColumn, textPlaces } from "./open-texts.ts";

const idsPerStatement = 500;

export interface DecidedPlace {
  readonly id: string;
  readonly text: string;
  readonly text_key: string;
  /** Null where nobody has decided, or the words mean no concept. */
  readonly concept_id: string | null;
  readonly link_state: string;
}

/** Those of some places of texts that are still there and within the scope, by their ids. */
export async function placesOf(
  db: Db,
  scope: Scope,
  kind: LinkKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DecidedPlace>> {
  const found = new Map<string, DecidedPlace>();
  for (const place of textPlaces[kind]) {
    const mine = place.owner === "candidate" ? narrowCandidates(scope) : narrowOpenings(scope);
    for (let from = 0; from < ids.length; from += idsPerStatement) {
      const { rows } = await sql<DecidedPlace>`
        select id, ${sql.ref(place.text)} as text, text_key, concept_id, link_state from ${sql.table(place.table)}
        where id in (${sql.join(ids.slice(from, from + idsPerStatement))})
          and ${sql.ref(ownerColumn(place))} in (select id from ${sql.table(place.owner)} where ${mine})`.execute(db);
      for (const row of rows) found.set(row.id, row);
    }
  }
  return found;
}

/** Names of who decided, by account; whoever was never in the scope's programme has no name here. */
export async function namesOfDeciders(
  db: Db,
  scope: Scope,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("account")
    .innerJoin("membership", "membership.account_id", "account.id")
    .select(["account.id", "account.name"])
    .where("account.id", "in", accountIds)
    .where(narrow(scope, "membership.programme_id"))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
