import type { OrganisationListQuery, OrganisationState, OrganisationTable } from "@tuttu/schema";
import type { z } from "zod";
import { after, type Db, type Tx } from "../database/index.ts";
import type { Position } from "../http/index.ts";
import { narrow, narrowOpenings, narrowOrganisations, type Scope } from "../scope/index.ts";

export const findOrganisation = (db: Db, scope: Scope, id: string): Promise<OrganisationTable | undefined> =>
  db
    .selectFrom("organisation")
    .selectAll()
    .where(narrowOrganisations(scope))
    .where("organisation.id", "=", id)
    .executeTakeFirst();

/** Names of organisations by id, of those that the scope may see. */
export async function organisationNames(
  db: Db,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await organisationsInShort(db, scope, ids))].map(([id, { name }]) => [id, name]));
}

/** Names and states of organisations within scope, by id. */
export async function organisationsInShort(
  db: Db,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly state: OrganisationState }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("organisation")
    .select(["organisation.id", "organisation.name", "organisation.state"])
    .where(narrowOrganisations(scope))
    .where("organisation.id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name, state }) => [id, { name, state }]));
}

/** How many published openings the scope sees of each organisation. */
export async function openOpenings(db: Db, scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("opening")
    .select(["opening.organisation_id", ({ fn }) => fn.countAll<number>().as("count")])
    .where(narrowOpenings(scope))
    .where("opening.organisation_id", "in", ids)
    .where("opening.state", "=", "published")
    .groupBy("opening.organisation_id")
    .execute();
  return new Map(rows.map(({ organisation_id, count }) => [organisation_id, Number(count)]));
}

export const insertOrganisation = (tx: Tx, row: OrganisationTable): Promise<unknown> =>
  tx.insertInto("organisation").values(row).execute();

/** Writes the row where it still has the version that `row.version` follows. @returns false where it has another */
export async function saveOrganisation(tx: Tx, scope: Scope, row: OrganisationTable): Promise<boolean> {
  const { id, programme_id: _, ...columns } = row;
  const { numUpdatedRows } = await tx
    .updateTable("organisation")
    .set(columns)
    .where(narrowOrganisations(scope))
    .where("organisation.id", "=", id)
    .where("organisation.version", "=", row.version - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface OrganisationFilter extends Pick<z.infer<typeof OrganisationListQuery>, "state" | "sort"> {
  /** Patterns that the key of the name must fit, all of them. */
  readonly patterns: readonly string[];
}

const filtered = (db: Db, scope: Scope, { state, patterns }: OrganisationFilter) => {
  let query = db.selectFrom("organisation").where(narrowOrganisations(scope));
  if (state !== undefined && state.length > 0)
    query = query.where("organisation.state", "in", state as OrganisationState[]);
  for (const pattern of patterns) query = query.where("organisation.name_key", "like", pattern);
  return query;
};

const orders = {
  name: [
    ["organisation.name_key", "asc"],
    ["organisation.id", "asc"],
  ],
  updated: [
    ["organisation.updated_at", "desc"],
    ["organisation.id", "asc"],
  ],
} as const;

/** One page of organisations. */
export function pageOfOrganisations(
  db: Db,
  scope: Scope,
  filter: OrganisationFilter,
  position: Position | undefined,
  limit: number,
): Promise<OrganisationTable[]> {
  const order = orders[filter.sort];
  let query = filtered(db, scope, filter).selectAll().where(after(order, position)).limit(limit);
  for (const [column, direction] of order) query = query.orderBy(column, direction);
  return query.execute();
}

export async function countOrganisations(db: Db, scope: Scope, filter: OrganisationFilter): Promise<number> {
  const row = await filtered(db, scope, filter)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many organisations stand in each state. */
export async function countsByState(db: Db, scope: Scope): Promise<Partial<Record<OrganisationState, number>>> {
  const rows = await db
    .selectFrom("organisation")
    .select(["organisation.state", ({ fn }) => fn.countAll<number>().as("count")])
    .where(narrowOrganisations(scope))
    .groupBy("organisation.state")
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

/** Organisations that were held are like any other; their import has landed. @returns their ids */
export async function releaseOrganisations(tx: Tx, scope: Scope, heldBy: string): Promise<string[]> {
  const rows = await tx
    .updateTable("organisation")
    .set({ held_by: null })
    .where(narrow(scope, "organisation.programme_id"))
    .where("organisation.held_by", "=", heldBy)
    .returning("organisation.id")
    .execute();
  return rows.map(({ id }) => id).sort();
}

/** Removes the organisations that an import holds which will not land; its openings must be gone. */
export const removeHeldOrganisations = (tx: Tx, scope: Scope, heldBy: string): Promise<unknown> =>
  tx
    .deleteFrom("organisation")
    .where(narrow(scope, "organisation.programme_id"))
    .where("organisation.held_by", "=", heldBy)
    .execute();

/** Whether somebody has made an organisation of the name of one that is held, since the instant `sinceAt`. */
export async function isHeldOrganisationKnown(db: Db, scope: Scope, heldBy: string, sinceAt: string): Promise<boolean> {
  const row = await db
    .selectFrom("organisation")
    .select("organisation.id")
    .where(narrow(scope, "organisation.programme_id"))
    .where("organisation.held_by", "is", null)
    .where("organisation.created_at", ">=", sinceAt)
    .where("organisation.name_key", "in", (eb) =>
      eb.selectFrom("organisation as held").select("held.name_key").where("held.held_by", "=", heldBy),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Imports that hold organisations of the scope's programmes. */
export const holdersOfOrganisations = async (db: Db, scope: Scope): Promise<string[]> => {
  const rows = await db
    .selectFrom("organisation")
    .select("organisation.held_by")
    .distinct()
    .where(narrow(scope, "organisation.programme_id"))
    .where("organisation.held_by", "is not", null)
    .execute();
  return rows.flatMap(({ held_by }) => held_by ?? []);
};
