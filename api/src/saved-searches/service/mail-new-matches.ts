import type { SavedTalentQuery } from "@tuttu/schema";
import { memberActorOf } from "../../accounts/index.ts";
import type { Context } from "../../app/context.ts";
import { matchingTalent, peopleText } from "../../cards/index.ts";
import { Refusal } from "../../http/refusal.ts";
import { sendMail } from "../../notifications/index.ts";
import { scopeOf } from "../../scope/index.ts";
import { type DueSearch, dueSearches, insertSeen, noteMailed, seenBy, takeSearch } from "../repository.ts";
import { unsubscribeToken } from "./unsubscribe.ts";

const dayMs = 86_400_000;
/** Searches of one sweep; the others wait for the next, an hour later. */
const atOnce = 500;

/** `?q=…&region=…` of the search's page. */
function addressOf(query: SavedTalentQuery): string {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) address.append(name, one);
  }
  return address.toString();
}

/** Who matches for the search's owner, as they would see it themselves; nobody for whoever may not search now. */
async function matchesOf(ctx: Context, search: DueSearch): Promise<readonly string[] | "later"> {
  const actor = await memberActorOf(ctx.db, search.account_id, search.organisation_id);
  if (actor === undefined) return [];
  const own: Context = { ...ctx, scope: scopeOf(actor), locale: search.locale };
  if (!own.scope.capabilities.has("talent.read")) return [];
  try {
    return await matchingTalent(own, JSON.parse(search.query) as SavedTalentQuery);
  } catch (error) {
    // The organisation has asked as often as it may today.
    if (error instanceof Refusal && error.slug === "too-many-requests") return "later";
    throw error;
  }
}

async function mailOne(ctx: Context, search: DueSearch): Promise<boolean> {
  const matching = await matchesOf(ctx, search);
  if (matching === "later") return false;
  return ctx.work(async (tx) => {
    if (!(await takeSearch(tx, ctx.scope, search, ctx.now()))) return false;
    const seen = await seenBy(tx, search.id);
    const fresh = matching.filter((id) => !seen.has(id));
    if (fresh.length === 0) return false;
    await insertSeen(tx, search.id, fresh);
    await noteMailed(tx, ctx.scope, search.id, ctx.now());
    const values = {
      name: search.name,
      count: peopleText(search.locale, fresh.length),
      query: addressOf(JSON.parse(search.query) as SavedTalentQuery),
      unsubscribe: unsubscribeToken(ctx, search.id),
    };
    await sendMail(tx, ctx, { template: "saved-search", to: search.email, locale: search.locale, values });
    return true;
  });
}

/**
 * Mails members whose saved searches somebody new matches: each search once a day at most, with a blurred count.
 * @returns how many mails
 */
export async function mailNewMatches(ctx: Context): Promise<number> {
  const before = new Date(ctx.clock().getTime() - dayMs).toISOString();
  let mails = 0;
  for (const search of await dueSearches(ctx.db, ctx.scope, before, atOnce)) {
    if (await mailOne(ctx, search)) mails += 1;
  }
  return mails;
}
