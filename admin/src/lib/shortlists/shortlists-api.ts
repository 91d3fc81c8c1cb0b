import { type Api, api, ask, once } from "#lib/api/client.ts";

export type ShortlistEntry = Api["ShortlistEntry"];
export type ShortlistPage = Api["ShortlistPage"];
export type ShortlistRow = ShortlistPage["items"][number];

/** One list of one's organisation: of an opening, or the general one. */
export const listShortlist = (
  query: { opening?: string; cursor?: string | undefined; limit?: number },
  signal: AbortSignal,
): Promise<ShortlistPage> => ask(api.GET("/shortlist", { params: { query }, signal }));

/** Where these people stand on the organisation's lists. */
export const marksOf = async (talent: string[], signal: AbortSignal): Promise<ShortlistEntry[]> =>
  (await ask(api.GET("/shortlist/marks", { params: { query: { talent } }, signal }))).items;

export const addToShortlist = (body: Api["ShortlistInput"], key: string): Promise<ShortlistEntry> =>
  ask(api.POST("/shortlist", { params: { header: once(key) }, body }));

export const removeFromShortlist = async (id: string): Promise<void> => {
  await ask(api.POST("/shortlist/{id}/remove", { params: { path: { id } } }));
};

export const noteOnShortlist = (id: string, text: string, key: string): Promise<ShortlistEntry> =>
  ask(api.POST("/shortlist/{id}/notes", { params: { path: { id }, header: once(key) }, body: { text } }));

export const removeNote = (id: string): Promise<ShortlistEntry> =>
  ask(api.POST("/shortlist/notes/{id}/remove", { params: { path: { id } } }));
