import type { Organisation, OrganisationInput, OrganisationTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
import { columnsOf, toOrganisation } from "../domain/columns.ts";
import { insertOrganisation } from "../repository.ts";

/** An employer that staff bring in; it waits to be vetted. */
export async function createOrganisation(ctx: Context, input: OrganisationInput): Promise<Organisation> {
  requireCapability(ctx.scope, "organisation.create");
  const programmeId = programmeOf(ctx.scope);
  const now = ctx.now();
  const row: OrganisationTable = {
    id: ctx.newId("organisation"),
    programme_id: programmeId,
    ...columnsOf(input),
    state: "under_review",
    external_ref: null,
    held_by: null,
    version: 1,
    created_at: now,
    updated_at: now,
  };
  return ctx.work(async (tx) => {
    await insertOrganisation(tx, row);
    await record(tx, ctx, "organisation.created", { subjectKind: "organisation", subjectId: row.id });
    return toOrganisation(row, 0);
  });
}
