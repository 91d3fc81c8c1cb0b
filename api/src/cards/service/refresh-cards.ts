import type { Context } from "../../app/context.ts";
import { enqueue } from "../../jobs/index.ts";
import { expiredBetween, programmesWithCards, uncarded } from "../repository/cards.ts";
import { madeWith } from "./card-reader.ts";
import { settleNow } from "./keep-cards.ts";

type Outdated = readonly { readonly id: string; readonly programme_id: string; readonly version: number }[];

const dayMs = 86_400_000;
const onDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

async function askFor(ctx: Context, people: Outdated): Promise<number> {
  const notices = people.map(({ id, programme_id, version }) => ({
    topic: "candidate" as const,
    subjectId: id,
    operation: "put" as const,
    version: Number(version),
    programmeId: programme_id,
  }));
  if (notices.length > 0) await ctx.work((tx) => enqueue(tx, ctx, ...notices));
  return people.length;
}

/** Has cards made that are missing or were made otherwise than they would be now. @returns how many */
export async function refreshCards(ctx: Context): Promise<number> {
  let asked = await askFor(ctx, await uncarded(ctx.db, ctx.scope, await madeWith(ctx)));
  // Whoever counted last may have died before others' cards were made anew.
  for (const programmeId of await programmesWithCards(ctx.db, ctx.scope)) asked += await settleNow(ctx, programmeId);
  return asked;
}

/** A house that slept for so long still sees what ran out meanwhile. */
const lookBackMs = 31 * dayMs;

/** Cards say whether a credential is valid, so whoever had one until lately gets another card. @returns how many */
export async function renewCards(ctx: Context): Promise<number> {
  const now = ctx.clock().getTime();
  const missing = await refreshCards(ctx);
  return missing + (await askFor(ctx, await expiredBetween(ctx.db, ctx.scope, onDay(now - lookBackMs), onDay(now))));
}
