import type { TermsInForce, TermsInput } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { tellAdministrators } from "../../organisations/index.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
import { currentTerms, insertTerms } from "../repository.ts";
import { readTerms } from "./read-terms.ts";

/**
 * A new version of what employers agree to. It is in force at once: their members search for people again when their
 * organisation has signed it, which its administrators are told by mail.
 */
export async function publishTerms(ctx: Context, { texts }: TermsInput, baseUrl: string): Promise<TermsInForce> {
  requireCapability(ctx.scope, "terms.publish");
  const programmeId = programmeOf(ctx.scope);
  await ctx.work(async (tx) => {
    const version = ((await currentTerms(tx, ctx.scope))?.version ?? 0) + 1;
    const id = ctx.newId("terms");
    await insertTerms(tx, {
      id,
      programme_id: programmeId,
      version,
      texts: JSON.stringify(texts),
      published_at: ctx.now(),
      published_by: ctx.scope.accountId,
    });
    await tellAdministrators(tx, ctx, { template: "terms-published", baseUrl });
    await record(tx, ctx, "terms.published", { subjectKind: "terms", subjectId: id, detail: { version } });
  });
  return readTerms(ctx);
}
