import { type Api, api, ask, ifMatch, move as moving, once } from "#lib/api/client.ts";
import type { paths } from "#lib/api/schema.d.ts";

export type Opening = Api["Opening"];
export type OpeningSummary = Api["OpeningSummary"];
export type OpeningInput = Api["OpeningInput"];
export type OpeningPage = Api["OpeningPage"];
export type CandidateMatch = Api["CandidateMatch"];
export type OpeningQuery = NonNullable<paths["/openings"]["get"]["parameters"]["query"]>;
export type MatchQuery = NonNullable<paths["/openings/{id}/matches"]["get"]["parameters"]["query"]>;

export const listOpenings = (query: OpeningQuery, signal: AbortSignal): Promise<OpeningPage> =>
  ask(api.GET("/openings", { params: { query }, signal }));

export const getOpening = (id: string, signal: AbortSignal): Promise<Opening> =>
  ask(api.GET("/openings/{id}", { params: { path: { id } }, signal }));

export const createOpening = (body: OpeningInput, key: string): Promise<Opening> =>
  ask(api.POST("/openings", { params: { header: once(key) }, body }));

export const changeOpening = (seen: Opening, body: Api["OpeningChange"]): Promise<Opening> =>
  ask(api.PATCH("/openings/{id}", { params: { path: { id: seen.id }, header: ifMatch(seen) }, body }));

export type OpeningMove = "publish" | "pause";

export function moveOpening(seen: Opening, move: OpeningMove): Promise<Opening> {
  const params = { path: { id: seen.id }, header: moving(seen) };
  if (move === "publish") return ask(api.POST("/openings/{id}/publish", { params }));
  return ask(api.POST("/openings/{id}/pause", { params }));
}

export const closeOpening = (seen: Opening, reason: Api["CloseOpening"]["reason"]): Promise<Opening> =>
  ask(api.POST("/openings/{id}/close", { params: { path: { id: seen.id }, header: moving(seen) }, body: { reason } }));

export const candidatesFor = (id: string, query: MatchQuery, signal: AbortSignal): Promise<Api["CandidateMatchPage"]> =>
  ask(api.GET("/openings/{id}/matches", { params: { path: { id }, query }, signal }));

/** Two to four candidates side by side, the asked things of the opening as rows. */
export const compareFor = (id: string, candidate: string[], signal: AbortSignal): Promise<Api["Comparison"]> =>
  ask(api.GET("/openings/{id}/comparison", { params: { path: { id }, query: { candidate } }, signal }));
