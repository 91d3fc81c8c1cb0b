import { isBusinessId, OrganisationInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { recordAll } from "../../audit/index.ts";
import type { Tx } from "../../database/index.ts";
import { nameKey } from "../../names/index.ts";
import { programmeOf } from "../../scope/index.ts";
import { columnsOf } from "../domain/columns.ts";
import { findByNames, insertOrganisation, releaseOrganisations } from "../repository.ts";

/** An employer as a file names it. */
export interface NamedOrganisation {
  readonly name: string;
  readonly businessId: string | null;
}

/** An employer that an import has made, and holds until it lands. */
export interface HeldOrganisation {
  readonly id: string;
  readonly key: string;
  readonly businessId: string | null;
}

/** The import that makes organisations, and those it has made so far. */
export interface Holder {
  readonly heldBy: string;
  readonly made: HeldOrganisation[];
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
  const businessIdOf = ({ businessId }: NamedOrganisation) =>
    businessId !== null && isBusinessId(businessId) ? businessId : null;
  const found = await findByNames(
    tx,
    ctx.scope,
    named.map(({ name }) => nameKey(name)),
    named.flatMap((one) => businessIdOf(one) ?? []),
  );
  const stood = found.flatMap(({ id, name_key, business_id, state }) =>
    state === "removed" ? [] : [{ id, key: name_key, businessId: business_id }],
  );
  // A business id stays with the organisation that it was, also where that was removed.
  const taken = new Set(found.flatMap(({ business_id, state }) => (state === "removed" ? (business_id ?? []) : [])));
  const known: HeldOrganisation[] = [...stood, ...holder.made];
  const ids: string[] = [];
  for (const one of named) {
    const businessId = businessIdOf(one);
    const key = nameKey(one.name);
    let match = matching(known, key, businessId);
    if (match === undefined) {
      const free = businessId !== null && taken.has(businessId) ? null : businessId;
      const input = OrganisationInput.parse({ name: one.name, businessId: free });
      match = { id: await make(tx, ctx, input, holder.heldBy), key, businessId };
      known.push(match);
      holder.made.push(match);
    }
    ids.push(match.id);
  }
  return ids;
}

/** Two of the same name with different business ids are two employers. */
const matching = (known: readonly HeldOrganisation[], key: string, businessId: string | null) =>
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
    terms_version: null,
    terms_signed_at: null,
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
