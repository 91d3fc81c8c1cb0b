import type { Candidate, CandidateTable } from "@tuttu/schema";
import { regionName } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { labelOf } from "../../taxonomy/index.ts";
import type { CandidateRows } from "../domain/aggregate.ts";
import { stateAfter } from "../domain/states.ts";
import { type Naming, toCandidate } from "../domain/to-candidate.ts";
import { accountNames, hasAccount } from "../repository/names.ts";
import { missingToPublish } from "./check-input.ts";

/** Labels in the viewer's language and the names of the counsellors of these candidates. Outside of a unit of work. */
export async function namingFor(ctx: Context, candidates: readonly CandidateTable[]): Promise<Naming> {
  const ids = candidates.flatMap(({ counsellor_id }) => (counsellor_id === null ? [] : [counsellor_id]));
  const names = await accountNames(ctx.db, ctx.scope, [...new Set(ids)]);
  return {
    labelOf: labelOf(await ctx.ports.taxonomy(), ctx.locale),
    nameOfAccount: (id) => names.get(id) ?? null,
  };
}

/** A profile as this viewer reads it. Outside of a unit of work. */
export async function presentCandidate(ctx: Context, rows: CandidateRows): Promise<Candidate> {
  const standing = { reviewsProfiles: false, hasAccount: await hasAccount(ctx.db, ctx.scope, rows.candidate.id) };
  const mover = ctx.scope.desk === "candidate" ? "person" : "staff";
  const isMove = stateAfter("publish", rows.candidate.state, mover, standing) !== undefined;
  const profile = toCandidate(rows, {
    ...(await namingFor(ctx, [rows.candidate])),
    hasAccount: standing.hasAccount,
    missing: isMove && ctx.scope.capabilities.has("candidate.publish") ? missingToPublish(ctx, rows) : [],
  });
  return { ...profile, region: regionName(profile.region, ctx.locale) };
}
