import type { TermsInForce } from "@tuttu/schema";
import { findAccount } from "../../accounts/index.ts";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { notFound, orNotFound, Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { termsTexts } from "../domain/terms-texts.ts";
import { currentTerms, insertSignature } from "../repository.ts";
import { readTerms } from "./read-terms.ts";

/**
 * Signs the terms in force for the signer's own organisation; a signature that stands stays as it is.
 * @throws Refusal not-found where the programme has published none, not-allowed-now where `version` is not in force
 */
export async function signTerms(ctx: Context, version: number): Promise<TermsInForce> {
  requireCapability(ctx.scope, "terms.sign");
  const { organisationId, accountId } = ctx.scope;
  if (organisationId === null || accountId === null) throw new Refusal("not-allowed");
  await ctx.work(async (tx) => {
    const current = await currentTerms(tx, ctx.scope);
    if (current === undefined) throw notFound();
    if (current.version !== version) {
      throw new Refusal("not-allowed-now", { detail: termsTexts[ctx.locale].newer });
    }
    const { name } = orNotFound(await findAccount(tx, accountId));
    const signature = {
      organisation_id: organisationId,
      terms_id: current.id,
      signed_at: ctx.now(),
      signed_by: accountId,
    };
    if (!(await insertSignature(tx, { ...signature, signed_name: name }))) return;
    const detail = { version: current.version };
    await record(tx, ctx, "terms.signed", { subjectKind: "organisation", subjectId: organisationId, detail });
  });
  return readTerms(ctx);
}
