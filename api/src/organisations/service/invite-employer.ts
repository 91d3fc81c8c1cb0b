import { OrganisationInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import type { Tx } from "../../database/index.ts";
import { programmeOf } from "../../scope/index.ts";
import { columnsOf } from "../domain/columns.ts";
import { isClosed } from "../domain/states.ts";
import { findOrganisation, insertOrganisation, saveOrganisation } from "../repository.ts";

/** An employer that somebody is invited to act for; it is looked at once they have come in. @returns its id */
export async function inviteEmployer(
  tx: Tx,
  ctx: Context,
  named: { readonly name: string; readonly businessId: string | null },
): Promise<string> {
  const id = ctx.newId("organisation");
  const now = ctx.now();
  await insertOrganisation(tx, {
    id,
    programme_id: programmeOf(ctx.scope),
    ...columnsOf(OrganisationInput.parse(named)),
    state: "invited",
    external_ref: null,
    held_by: null,
    version: 1,
    created_at: now,
    updated_at: now,
  });
  await record(tx, ctx, "organisation.created", {
    subjectKind: "organisation",
    subjectId: id,
    detail: { by: "invitation" },
  });
  return id;
}

/**
 * Somebody has come in to act for an employer: an invited one waits to be vetted from now on.
 * @returns false where the employer takes nobody
 */
export async function employerCameIn(tx: Tx, ctx: Context, id: string): Promise<boolean> {
  const before = await findOrganisation(tx, ctx.scope, id);
  if (before === undefined || isClosed(before.state)) return false;
  if (before.state !== "invited") return true;
  const after = { ...before, state: "under_review" as const, version: before.version + 1, updated_at: ctx.now() };
  await saveOrganisation(tx, ctx.scope, after);
  const detail = { from: "invited", to: "under_review" };
  await record(tx, ctx, "organisation.taken_up", { subjectKind: "organisation", subjectId: id, detail });
  return true;
}
