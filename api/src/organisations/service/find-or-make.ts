import { isBusinessId, OrganisationInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { recordAll } from "../../audit/index.ts";
import type { Db, Tx } from "../../database/index.ts";
import { nameKey } from "../../names/index.ts";
import { programmeOf, type Scope } from "../../scope/index.ts";
import { columnsOf } from "../domain/columns.ts";
import { findByNames } from "../repository/by-name.ts";
import { insertOrganisation, releaseOrganisations } from "../repository.ts";

/** An employer as a file names it. */
export interface NamedOrganisation {
  readonly name: string;
  readonly businessId: string | null;
}

/** An employer that an import has made, and holds until it lands. */
export interface HeldOrganisation extends NamedOrganisation {
  readonly id: string;
  readonly key: string;
}

/** The import that makes organisations, and those it has made so far. */
export interface Holder {
  readonly heldBy: string;
  readonly made: HeldOrganisation[];
}

/** Names that one statement asks for. */
const askedMax = 500;

type Known = Omit<HeldOrganisation, "name">;

const businessIdOf = ({ businessId }: NamedOrganisation): string | null =>
  businessId !== null && isBusinessId(businessId) ? businessId : null;

/** Organisations of the scope that these names may mean, and business ids that removed ones keep. */
async function standing(db: Db, scope: Scope, named: readonly NamedOrganisation[]) {
  const found: Awaited<ReturnType<typeof findByNames>> = [];
  for (let from = 0; from < named.length; from += askedMax) {
    const some = named.slice(from, from + askedMax);
    const keys = some.map(({ name }) => nameKey(name));
    const businessIds = some.flatMap((one) => businessIdOf(one) ?? []);
    found.push(...(await findByNames(db, scope, keys, businessIds)));
  }
  const known = found.flatMap(({ id, name_key, business_id, state }): Known[] =>
    state === "removed" ? [] : [{ id, key: name_key, businessId: business_id }],
  );
  // A business id stays with the organisation that it was, also where that was removed.
  const taken = new Set(found.flatMap(({ business_id, state }) => (state === "removed" ? (business_id ?? []) : [])));
  return { known, taken };
}

/**
 * The ids of the organisations that a file names, in its order: by business id, else by name; letters and marks count as
 * in search. Those that are not there yet are made, wait to be vetted, and are seen by nobody before the import lands. A
 * business id whose check digit does not fit is not taken.
 */
export async function findOrMakeOrganisations(
  tx: Tx,
  ctx: Context,
  named: readonly NamedOrganisation[],
  holder: Holder,
): Promise<string[]> {
  const { known: stood, taken } = await standing(tx, ctx.scope, named);
  const known: Known[] = [...stood, ...holder.made];
  const ids: string[] = [];
  for (const one of named) {
    const businessId = businessIdOf(one);
    const key = nameKey(one.name);
    let match = matching(known, key, businessId);
    if (match === undefined) {
      const free = businessId !== null && taken.has(businessId) ? null : businessId;
      const input = OrganisationInput.parse({ name: one.name, businessId: free });
      const made = { id: await make(tx, ctx, input, holder.heldBy), name: one.name, key, businessId };
      known.push(made);
      holder.made.push(made);
      match = made;
    }
    ids.push(match.id);
  }
  return ids;
}

/** Those of these organisations that `findOrMakeOrganisations` would make. */
export async function organisationsToMake<N extends NamedOrganisation>(
  db: Db,
  scope: Scope,
  named: readonly N[],
): Promise<N[]> {
  const { known } = await standing(db, scope, named);
  return named.filter((one) => {
    const [key, businessId] = [nameKey(one.name), businessIdOf(one)];
    if (matching(known, key, businessId) !== undefined) return false;
    known.push({ id: "", key, businessId });
    return true;
  });
}

/** Two of the same name with different business ids are two employers. */
const matching = (known: readonly Known[], key: string, businessId: string | null) =>
  (businessId === null ? undefined : known.find((one) => one.businessId === businessId)) ??
  known.find((one) => one.key === key && (businessId === null || one.businessId === null));

async function make(tx: Tx, ctx: Context, input: OrganisationInput, heldBy: string): Promise<string> {
  const now = ctx.now();
  const id = ctx.newId("organisation");
  await insertOrganisation(tx, {
    id,
    programme_id: programmeOf(ctx.scope),
    ...columnsOf(input),
    state: "under_review",
    external_ref: null,
    held_by: heldBy,
    version: 1,
    created_at: now,
    updated_at: now,
  });
  return id;
}

/** Organisations that an import held, which has landed, are like any other. */
export async function announceHeldOrganisations(tx: Tx, ctx: Context, heldBy: string): Promise<void> {
  const ids = await releaseOrganisations(tx, ctx.scope, heldBy);
  await recordAll(
    tx,
    ctx,
    ids.map((id) => ({
      action: "organisation.created",
      subjectKind: "organisation",
      subjectId: id,
      detail: { by: "import" },
    })),
  );
}
