import type { Organisation } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { requireVersion } from "../../http/etag.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { toOrganisation } from "../domain/columns.ts";
import { organisationTexts } from "../domain/organisation-texts.ts";
import { type OrganisationMove, stateAfter } from "../domain/states.ts";
import { findOrganisation, openOpenings, saveOrganisation } from "../repository.ts";

interface Moved {
  readonly id: string;
  /** The version that the move was made on. */
  readonly version: number;
}

const actions = { vet: "organisation.vetted", suspend: "organisation.suspended" } as const;

async function move(ctx: Context, name: OrganisationMove, { id, version }: Moved): Promise<Organisation> {
  requireCapability(ctx.scope, "organisation.vet");
  return ctx.work(async (tx) => {
    const before = orNotFound(await findOrganisation(tx, ctx.scope, id));
    requireVersion(before, version);
    const state = stateAfter(name, before.state);
    if (state === undefined) throw new Refusal("not-allowed-now", { detail: organisationTexts[ctx.locale].noMove });
    const after = { ...before, state, version: version + 1, updated_at: ctx.now() };
    if (!(await saveOrganisation(tx, ctx.scope, after))) throw new Refusal("stale-version");
    const detail = { from: before.state, to: state };
    await record(tx, ctx, actions[name], { subjectKind: "organisation", subjectId: id, detail });
    return toOrganisation(after, (await openOpenings(tx, ctx.scope, [id])).get(id) ?? 0);
  });
}

/** Staff have checked the employer: it may publish. */
export const vetOrganisation = (ctx: Context, moved: Moved): Promise<Organisation> => move(ctx, "vet", moved);

/** The employer may not publish until it is vetted again. */
export const suspendOrganisation = (ctx: Context, moved: Moved): Promise<Organisation> => move(ctx, "suspend", moved);
