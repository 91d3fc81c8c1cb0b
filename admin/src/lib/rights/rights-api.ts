import { type Api, api, ask, move } from "#lib/api/client.ts";

export type ErasurePreview = Api["ErasurePreview"];

/** Address of all that is held about a person, for machines, which the browser saves: the operation `exportCandidate`. */
export const dataFileOf = (id: string): string => `/api/v1/candidates/${id}/export`;

/** Address of the same as a page, which the browser saves: the operation `exportCandidatePage`. */
export const dataPageOf = (id: string): string => `/api/v1/candidates/${id}/export/page`;

export const previewErasure = (id: string, signal: AbortSignal): Promise<ErasurePreview> =>
  ask(api.GET("/candidates/{id}/erasure", { params: { path: { id } }, signal }));

/** Erases for good; refuses where the name is another, or the profile has changed since the preview was read. */
export const eraseCandidate = (id: string, seen: ErasurePreview, name: string): Promise<Api["Erased"]> =>
  ask(api.POST("/candidates/{id}/erase", { params: { path: { id }, header: move(seen) }, body: { name } }));
