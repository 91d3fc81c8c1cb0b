import type { TermsInForce } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { latestSignature } from "../../organisations/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { toTerms } from "../domain/to-terms.ts";
import { countSignatures, currentTerms } from "../repository.ts";

/** The terms in force, and how those stand with them whom the viewer speaks for. */
export async function readTerms(ctx: Context): Promise<TermsInForce> {
  requireCapability(ctx.scope, "terms.read");
  const current = await currentTerms(ctx.db, ctx.scope);
  return {
    current: current === undefined ? null : toTerms(current),
    standing: await standingOf(ctx, current?.version),
    signatures: ctx.scope.desk === "staff" ? await countSignatures(ctx.db, ctx.scope, current?.id ?? "") : null,
  };
}

async function standingOf(ctx: Context, current: number | undefined): Promise<TermsInForce["standing"]> {
  const { actor } = ctx.scope;
  if (actor.kind !== "member") return null;
  const found = await latestSignature(ctx.db, ctx.scope, actor.organisationId);
  return {
    vetted: actor.standing.vetted,
    termsSigned: found !== undefined && found.version === current,
    signature: found === undefined ? null : { version: found.version, at: found.signed_at, by: found.signed_name },
  };
}
