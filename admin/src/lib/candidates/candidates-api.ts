import { type Api, api, ask, ifMatch, move as moving, once } from "#lib/api/client.ts";
import type { paths } from "#lib/api/schema.d.ts";

export type Candidate = Api["Candidate"];
export type CandidateSummary = Api["CandidateSummary"];
export type CandidateInput = Api["CandidateInput"];
export type CandidateQuery = NonNullable<paths["/candidates"]["get"]["parameters"]["query"]>;
export type CandidatePage = Api["CandidatePage"];

export const listCandidates = (query: CandidateQuery, signal: AbortSignal): Promise<CandidatePage> =>
  ask(api.GET("/candidates", { params: { query }, signal }));

export const getCandidate = (id: string, signal: AbortSignal): Promise<Candidate> =>
  ask(api.GET("/candidates/{id}", { params: { path: { id } }, signal }));

export const createCandidate = (body: CandidateInput, key: string): Promise<Candidate> =>
  ask(api.POST("/candidates", { params: { header: once(key) }, body }));

/** Saves the named fields over the state that was read; refuses with 412 where somebody saved meanwhile. */
export const changeCandidate = (seen: Candidate, body: Api["CandidateChange"]): Promise<Candidate> =>
  ask(api.PATCH("/candidates/{id}", { params: { path: { id: seen.id }, header: ifMatch(seen) }, body }));

export type CandidateMove = "publish" | "pause" | "withdraw" | "restore";

export function moveCandidate(seen: Candidate, move: CandidateMove): Promise<Candidate> {
  const params = { path: { id: seen.id }, header: moving(seen) };
  if (move === "publish") return ask(api.POST("/candidates/{id}/publish", { params }));
  if (move === "pause") return ask(api.POST("/candidates/{id}/pause", { params, body: { untilOn: null } }));
  if (move === "restore") return ask(api.POST("/candidates/{id}/restore", { params }));
  return ask(api.POST("/candidates/{id}/withdraw", { params }));
}

export const looksAt = (id: string, cursor: string | undefined, signal: AbortSignal): Promise<Api["LookPage"]> =>
  ask(api.GET("/candidates/{id}/looks", { params: { path: { id }, query: { cursor } }, signal }));

export const openingsFor = (
  id: string,
  query: { cursor?: string | undefined; limit?: number },
  signal: AbortSignal,
): Promise<Api["OpeningMatchPage"]> =>
  ask(api.GET("/candidates/{id}/matches", { params: { path: { id }, query }, signal }));
