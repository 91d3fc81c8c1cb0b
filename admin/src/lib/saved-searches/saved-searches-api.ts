import { type Api, api, ask, ifMatch, once } from "#lib/api/client.ts";

export type SavedSearch = Api["SavedSearch"];
export type SavedTalentQuery = Api["SavedTalentQuery"];

export const listSavedSearches = async (signal: AbortSignal): Promise<SavedSearch[]> =>
  (await ask(api.GET("/saved-searches", { signal }))).items;

export const saveSearch = (body: Api["SavedSearchInput"], key: string): Promise<SavedSearch> =>
  ask(api.POST("/saved-searches", { params: { header: once(key) }, body }));

/** Changes a search as it stands now, since a list has no entity tags. */
export async function changeSavedSearch(id: string, body: Api["SavedSearchChange"]): Promise<SavedSearch> {
  const now = await ask(api.GET("/saved-searches/{id}", { params: { path: { id } } }));
  return ask(api.PATCH("/saved-searches/{id}", { params: { path: { id }, header: ifMatch(now) }, body }));
}

export const removeSavedSearch = async (id: string): Promise<void> => {
  await ask(api.POST("/saved-searches/{id}/remove", { params: { path: { id } } }));
};

/** Address of the search in the list of talent. */
export function addressOf(query: SavedTalentQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(name, one);
  }
  return search.size > 0 ? `/employer/talent?${search}` : "/employer/talent";
}

/** Ends the mail that a link in a mail names; for mail programs the address is the same. @returns whether it did */
export async function endMails(token: string): Promise<boolean> {
  const { ok } = await fetch(`/unsubscribe/${encodeURIComponent(token)}`, { method: "POST" });
  return ok;
}
