import type { Organisation, VettingDecision, VettingInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { requireVersion } from "../../http/etag.ts";
import { invalid, orNotFound, Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { toOrganisation } from "../domain/columns.ts";
import { organisationTexts } from "../domain/organisation-texts.ts";
import { type OrganisationMove, stateAfter } from "../domain/states.ts";
import { insertVetting } from "../repository/vettings.ts";
import { findOrganisation, openOpenings, saveOrganisation } from "../repository.ts";
import { tellAdministrators } from "./tell-administrators.ts";

interface Moved {
  readonly id: string;
  /** The version that the move was made on. */
  readonly version: number;
  readonly found: VettingInput;
  /** For the link in the mail that tells an employer of its vetting. */
  readonly baseUrl: string;
}

const actions = {
  review: "organisation.taken_up",
  vet: "organisation.vetted",
  refuse: "organisation.refused",
  suspend: "organisation.suspended",
} as const satisfies Record<OrganisationMove, string>;

/**
 * Makes a move of an organisation, and keeps what staff found out beside it.
 * @throws Refusal invalid-input at /note for a refusal without a reason
 */
export async function moveOrganisation(
  ctx: Context,
  name: OrganisationMove,
  { id, version, found, baseUrl }: Moved,
): Promise<Organisation> {
  requireCapability(ctx.scope, "organisation.vet");
  if (name === "refuse" && found.note === "") throw invalid("/note", organisationTexts[ctx.locale].reasonNeeded);
  return ctx.work(async (tx) => {
    const before = orNotFound(await findOrganisation(tx, ctx.scope, id));
    requireVersion(before, version);
    const state = stateAfter(name, before.state);
    if (state === undefined) throw new Refusal("not-allowed-now", { detail: organisationTexts[ctx.locale].noMove });
    const after = { ...before, state, version: version + 1, updated_at: ctx.now() };
    if (!(await saveOrganisation(tx, ctx.scope, after))) throw new Refusal("stale-version");
    await insertVetting(tx, {
      id: ctx.newId("vetting"),
      organisation_id: id,
      programme_id: before.programme_id,
      decision: state as VettingDecision,
      note: found.note,
      business_id_checked: Number(found.businessIdChecked),
      decided_at: after.updated_at,
      decided_by: ctx.scope.accountId,
    });
    if (name === "vet")
      await tellAdministrators(tx, ctx, { template: "organisation-vetted", organisationId: id, baseUrl });
    const detail = { from: before.state, to: state };
    await record(tx, ctx, actions[name], { subjectKind: "organisation", subjectId: id, detail });
    return toOrganisation(after, (await openOpenings(tx, ctx.scope, [id])).get(id) ?? 0);
  });
}
