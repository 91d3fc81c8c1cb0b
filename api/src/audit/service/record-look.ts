import type { AccessLogTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { insertLooks, looksOfDay } from "../repository.ts";

const purposeMax = 500;

/** What a look for `purpose` is written as; undefined where somebody looks at themselves, or nobody does. */
function lookOf(ctx: Context, purpose: string): Omit<AccessLogTable, "id" | "candidate_id" | "day"> | undefined {
  const { actor, programmeId, organisationId, role, accountId } = ctx.scope;
  if (actor.kind === "candidate" || actor.kind === "job" || programmeId === null || role === null) return undefined;
  const reason = actor.kind === "staff" ? actor.reason : null;
  return {
    programme_id: programmeId,
    at: ctx.now(),
    account_id: accountId,
    role,
    organisation_id: organisationId,
    purpose: (reason ?? purpose).slice(0, purposeMax),
  };
}

/**
 * Writes that somebody looked at a person; the person can read it. Looking at oneself leaves nothing.
 * @param purpose what it was for: an administrator's typed reason, else the operation
 */
export async function recordLook(ctx: Context, candidateId: string, purpose: string): Promise<void> {
  const look = lookOf(ctx, purpose);
  if (look === undefined) return;
  const row = { ...look, id: ctx.newId("event"), candidate_id: candidateId, day: null };
  await ctx.work((tx) => insertLooks(tx, [row]));
}

/**
 * Writes that people were shown by name in a list: one row a day for each of them, viewer and purpose, so that reading
 * the same ranking again writes nothing.
 */
export async function recordLooks(ctx: Context, candidateIds: readonly string[], purpose: string): Promise<void> {
  const look = lookOf(ctx, purpose);
  if (look === undefined || candidateIds.length === 0) return;
  const day = look.at.slice(0, "YYYY-MM-DD".length);
  const known = await looksOfDay(ctx.db, ctx.scope, day, look.purpose, candidateIds);
  const fresh = [...new Set(candidateIds)].filter((id) => !known.has(id));
  if (fresh.length === 0) return;
  const rows = fresh.map((id) => ({ ...look, id: ctx.newId("event"), candidate_id: id, day }));
  await ctx.work((tx) => insertLooks(tx, rows));
}

/**
 * Writes the same in the transaction that decides whether they are shown at all: in a list one row a day for each, for an
 * opened card one each time.
 */
export async function writeLooks(
  tx: Tx,
  ctx: Context,
  candidateIds: readonly string[],
  { purpose, isList }: { readonly purpose: string; readonly isList: boolean },
): Promise<void> {
  const look = lookOf(ctx, purpose);
  if (look === undefined || candidateIds.length === 0) return;
  const day = isList ? look.at.slice(0, "YYYY-MM-DD".length) : null;
  const rows = candidateIds.map((id) => ({ ...look, id: ctx.newId("event"), candidate_id: id, day }));
  await insertLooks(tx, rows);
}
