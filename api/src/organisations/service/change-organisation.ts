import type { Organisation, OrganisationChange } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { requireVersion } from "../../http/etag.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { columnsOf, inputOf, toOrganisation } from "../domain/columns.ts";
import { findOrganisation, openOpenings, saveOrganisation } from "../repository.ts";

interface Change {
  readonly id: string;
  /** The version that the change was made on. */
  readonly version: number;
  readonly change: OrganisationChange;
}

/** Changes the named fields of an organisation. */
export async function changeOrganisation(ctx: Context, { id, version, change }: Change): Promise<Organisation> {
  requireCapability(ctx.scope, "organisation.change");
  const wanted = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return ctx.work(async (tx) => {
    const before = orNotFound(await findOrganisation(tx, ctx.scope, id));
    requireVersion(before, version);
    const columns = columnsOf({ ...inputOf(before), ...wanted });
    const after = { ...before, ...columns, version: version + 1, updated_at: ctx.now() };
    if (!(await saveOrganisation(tx, ctx.scope, after))) throw new Refusal("stale-version");
    const detail = { fields: Object.keys(wanted) };
    await record(tx, ctx, "organisation.changed", { subjectKind: "organisation", subjectId: id, detail });
    return toOrganisation(after, (await openOpenings(tx, ctx.scope, [id])).get(id) ?? 0);
  });
}
