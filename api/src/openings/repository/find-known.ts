import type { OpeningState } from "@tuttu/schema";
import type { Db } from "../../database/index.ts";
import { narrowOpenings, type Scope } from "../../scope/index.ts";
import { chunks } from "./load.ts";

/** What tells an opening that comes again from a new one. */
export interface KnownOpening {
  readonly id: string;
  readonly externalRef: string | null;
  readonly state: OpeningState;
}

async function findBy(
  db: Db,
  scope: Scope,
  column: "opening.external_ref" | "opening.id",
  values: readonly string[],
): Promise<KnownOpening[]> {
  const found: KnownOpening[] = [];
  for (const chunk of chunks(values)) {
    const rows = await db
      .selectFrom("opening")
      .select(["opening.id", "opening.external_ref", "opening.state"])
      .where(narrowOpenings(scope))
      .where(column, "in", chunk)
      .orderBy("opening.id")
      .execute();
    for (const { id, external_ref, state } of rows) found.push({ id, externalRef: external_ref, state });
  }
  return found;
}

/** Openings of the scope that have one of these external references or ids. */
export async function findKnownOpenings(
  db: Db,
  scope: Scope,
  by: { readonly externalRefs: readonly string[]; readonly ids: readonly string[] },
): Promise<KnownOpening[]> {
  return [
    ...(await findBy(db, scope, "opening.external_ref", by.externalRefs)),
    ...(await findBy(db, scope, "opening.id", by.ids)),
  ];
}
