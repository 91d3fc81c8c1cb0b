import type { VettingRecord } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { awaitedOf, contactsOf, latestSignature, versionInForce, vettingsOf } from "../repository/vettings.ts";
import { findOrganisation } from "../repository.ts";

/** What staff read before they decide about an employer. */
export async function readVetting(ctx: Context, id: string): Promise<VettingRecord> {
  requireCapability(ctx.scope, "organisation.vet");
  const { db, scope } = ctx;
  orNotFound(await findOrganisation(db, scope, id));
  const decisions = await vettingsOf(db, scope, id);
  const signed = await latestSignature(db, scope, id);
  return {
    decisions: decisions.map((one) => ({
      decision: one.decision,
      note: one.note,
      businessIdChecked: one.business_id_checked === 1,
      at: one.decided_at,
      by: one.name,
    })),
    contacts: await contactsOf(db, scope, id),
    invited: await awaitedOf(db, scope, id),
    terms: {
      current: await versionInForce(db, scope),
      signed: signed === undefined ? null : { version: signed.version, at: signed.signed_at, by: signed.signed_name },
    },
  };
}
