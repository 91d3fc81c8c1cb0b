import { type Api, api, ask } from "#lib/api/client.ts";

/** The factors of a match, their weights, and what is never looked at. */
export const getScoring = (signal: AbortSignal): Promise<Api["ScoringVersion"]> => ask(api.GET("/scoring", { signal }));
