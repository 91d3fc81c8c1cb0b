import type { OrganisationTable } from "@tuttu/schema";
import type { Db } from "../../database/index.ts";
import { narrowOrganisations, type Scope } from "../../scope/index.ts";

/** Organisations of the scope with one of these keys of names or business ids, oldest first; removed ones not. */
export async function findByNames(
  db: Db,
  scope: Scope,
  nameKeys: readonly string[],
  businessIds: readonly string[],
): Promise<Pick<OrganisationTable, "id" | "name_key" | "business_id" | "state">[]> {
  if (nameKeys.length === 0) return [];
  return db
    .selectFrom("organisation")
    .select(["organisation.id", "organisation.name_key", "organisation.business_id", "organisation.state"])
    .where(narrowOrganisations(scope))
    .where((eb) =>
      eb.or([
        eb("organisation.name_key", "in", [...new Set(nameKeys)]),
        ...(businessIds.length > 0 ? [eb("organisation.business_id", "in", [...new Set(businessIds)])] : []),
      ]),
    )
    .orderBy("organisation.id")
    .execute();
}

/** Names and business ids of the scope's organisations, by name, up to `limit`; removed ones not. */
export const namedOrganisations = (
  db: Db,
  scope: Scope,
  limit: number,
): Promise<{ name: string; businessId: string | null }[]> =>
  db
    .selectFrom("organisation")
    .select(["organisation.name", "organisation.business_id as businessId"])
    .where(narrowOrganisations(scope))
    .where("organisation.state", "!=", "removed")
    .orderBy("organisation.name_key")
    .orderBy("organisation.id")
    .limit(limit)
    .execute();
