import type { SavedSearch, SavedSearchChange, SavedSearchInput, SavedSearchTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { matchingTalent } from "../../cards/index.ts";
import { takeTurn } from "../../database/index.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
import { searchesMax, searchTexts } from "../domain/limits.ts";
import {
  deleteSavedSearch,
  findSavedSearch,
  insertSavedSearch,
  insertSeen,
  savedSearches,
  saveSavedSearch,
} from "../repository.ts";

const told = (row: SavedSearchTable): SavedSearch => ({
  id: row.id as SavedSearch["id"],
  name: row.name,
  query: JSON.parse(row.query) as SavedSearch["query"],
  mails: Number(row.mails) === 1,
  mailedAt: row.mailed_at,
  createdAt: row.created_at,
  version: Number(row.version),
});

/** What the viewer keeps, by name. */
export async function listSavedSearches(ctx: Context): Promise<SavedSearch[]> {
  requireCapability(ctx.scope, "talent.read");
  return (await savedSearches(ctx.db, ctx.scope)).map(told);
}

export async function getSavedSearch(ctx: Context, id: string): Promise<SavedSearch> {
  return told(orNotFound(await findSavedSearch(ctx.db, ctx.scope, id)));
}

/**
 * Keeps a search under a name. Whoever matches it now is no news: mail tells of those who come after.
 * @throws Refusal not-allowed-now where the viewer keeps as many as one may, too-many-requests
 */
export async function saveSearch(ctx: Context, { name, query, mails }: SavedSearchInput): Promise<SavedSearch> {
  requireCapability(ctx.scope, "talent.keep");
  const { organisationId, accountId } = ctx.scope;
  if (organisationId === null || accountId === null) throw new Refusal("not-allowed");
  const matching = await matchingTalent(ctx, query);
  const id = ctx.newId("savedSearch");
  await ctx.work(async (tx) => {
    await takeTurn(tx, `saved searches of ${accountId}`);
    if ((await savedSearches(tx, ctx.scope)).length >= searchesMax) {
      throw new Refusal("not-allowed-now", { detail: searchTexts[ctx.locale].full });
    }
    await insertSavedSearch(tx, {
      id,
      programme_id: programmeOf(ctx.scope),
      organisation_id: organisationId,
      account_id: accountId,
      name,
      query: JSON.stringify(query),
      mails: mails ? 1 : 0,
      version: 1,
      created_at: ctx.now(),
      checked_at: ctx.now(),
      mailed_at: null,
    });
    await insertSeen(tx, id, matching);
    await record(tx, ctx, "saved_search.made", { subjectKind: "saved_search", subjectId: id });
  });
  return getSavedSearch(ctx, id);
}

/** Renames a search, or lets it mail or not. @throws Refusal not-found, stale-version */
export async function changeSavedSearch(
  ctx: Context,
  { id, version, change: { name, mails } }: { id: string; version: number; change: SavedSearchChange },
): Promise<SavedSearch> {
  requireCapability(ctx.scope, "talent.keep");
  await ctx.work(async (tx) => {
    orNotFound(await findSavedSearch(tx, ctx.scope, id));
    const change = { ...(name !== undefined && { name }), ...(mails !== undefined && { mails: mails ? 1 : 0 }) };
    if (!(await saveSavedSearch(tx, ctx.scope, { id, version }, change))) throw new Refusal("stale-version");
    const detail = { fields: Object.keys(change) };
    await record(tx, ctx, "saved_search.changed", { subjectKind: "saved_search", subjectId: id, detail });
  });
  return getSavedSearch(ctx, id);
}

export async function removeSavedSearch(ctx: Context, id: string): Promise<void> {
  requireCapability(ctx.scope, "talent.keep");
  await ctx.work(async (tx) => {
    orNotFound(await findSavedSearch(tx, ctx.scope, id));
    await deleteSavedSearch(tx, ctx.scope, id);
    await record(tx, ctx, "saved_search.removed", { subjectKind: "saved_search", subjectId: id });
  });
}
