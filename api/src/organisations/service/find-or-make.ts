import { isBusinessId, OrganisationInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import type { Tx } from "../../database/index.ts";
import { nameKey } from "../../names/index.ts";
import { programmeOf } from "../../scope/index.ts";
import { columnsOf } from "../domain/columns.ts";
import { findByNames, insertOrganisation } from "../repository.ts";

/** An employer as a file names it. */
export interface NamedOrganisation {
  readonly name: string;
  readonly businessId: string | null;
}

/**
 * The ids of the organisations that a file names, in its order: by business id, else by name; letters and marks count as
 * in search. Those that are not there yet are made, and wait to be vetted. A business id whose check digit does not fit
 * is not taken.
 */
export async function findOrMakeOrganisations(
  tx: Tx,
  ctx: Context,
  named: readonly NamedOrganisation[],
): Promise<string[]> {
  const businessIdOf = ({ businessId }: NamedOrganisation) =>
    businessId !== null && isBusinessId(businessId) ? businessId : null;
  const found = await findByNames(
    tx,
    ctx.scope,
    named.map(({ name }) => nameKey(name)),
    named.flatMap((one) => businessIdOf(one) ?? []),
  );
  const known: Known[] = found.map(({ id, name_key, business_id }) => ({ id, key: name_key, businessId: business_id }));
  const ids: string[] = [];
  for (const one of named) {
    const businessId = businessIdOf(one);
    const key = nameKey(one.name);
    let match = matching(known, key, businessId);
    if (match === undefined) {
      match = { id: await make(tx, ctx, OrganisationInput.parse({ name: one.name, businessId })), key, businessId };
      known.push(match);
    }
    ids.push(match.id);
  }
  return ids;
}

interface Known {
  readonly id: string;
  readonly key: string;
  readonly businessId: string | null;
}

/** Two of the same name with different business ids are two employers. */
const matching = (known: readonly Known[], key: string, businessId: string | null): Known | undefined =>
  (businessId === null ? undefined : known.find((one) => one.businessId === businessId)) ??
  known.find((one) => one.key === key && (businessId === null || one.businessId === null));

async function make(tx: Tx, ctx: Context, input: OrganisationInput): Promise<string> {
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
    version: 1,
    created_at: now,
    updated_at: now,
  });
  await record(tx, ctx, "organisation.created", {
    subjectKind: "organisation",
    subjectId: id,
    detail: { by: "import" },
  });
  return id;
}
