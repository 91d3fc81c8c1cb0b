import type { CandidateVector, OpeningVector } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { Refusal } from "../../http/refusal.ts";
import { findVector } from "../repository/vectors.ts";
import type { Matcher } from "./matcher.ts";

const retryAfterSeconds = 2;

/** What is there and not worked out yet, while an index or a taxonomy is new, is told as such; it is not absent. */
function orSoon<T>(vector: T | null): T {
  if (vector === null) throw new Refusal("unavailable", { retryAfterSeconds });
  return vector;
}

/** The day on which a question is asked, in days since 1970-01-01 (UTC). */
export const todayOf = (ctx: Context): number => Math.floor(ctx.clock().getTime() / 86_400_000);

/** The vector of an opening that was found within scope. @throws Refusal unavailable while it is being worked out */
export async function openingVectorOf(ctx: Context, matcher: Matcher, id: string): Promise<OpeningVector> {
  return orSoon(matcher.opening((await findVector(ctx.db, ctx.scope, id)) ?? { vector: "" }));
}

/** The vector, as it stands today, of a candidate that was found within scope. @throws Refusal unavailable while it is being worked out */
export async function candidateVectorOf(ctx: Context, matcher: Matcher, id: string): Promise<CandidateVector> {
  return orSoon(matcher.candidate((await findVector(ctx.db, ctx.scope, id)) ?? { vector: "" }, todayOf(ctx)));
}
