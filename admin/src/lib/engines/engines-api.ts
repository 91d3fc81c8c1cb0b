import { type Api, api, ask, once } from "#lib/api/client.ts";

export type SearchState = Api["SearchState"];
export type SearchEngines = Api["SearchEngines"];
export type IndexStatus = Api["IndexStatus"];
export type IndexRun = Api["IndexRun"];
export type EngineName = SearchState["chosen"];
export type EngineFault = NonNullable<SearchState["fault"]>;

/** Who answers searches now; for everybody who works with them. */
export const getSearchState = (): Promise<SearchState> => ask(api.GET("/search/state"));

export const getSearchEngines = (signal: AbortSignal): Promise<SearchEngines> =>
  ask(api.GET("/search/engines", { signal }));

export const getIndexRun = (id: string, signal: AbortSignal): Promise<IndexRun> =>
  ask(api.GET("/search/runs/{id}", { params: { path: { id } }, signal }));

/** Has the house compare an index with the database, or build it anew, in the background. */
export const startIndexRun = (engine: EngineName, kind: IndexRun["kind"]): Promise<IndexRun> =>
  ask(api.POST("/search/runs", { params: { header: once() }, body: { engine, kind } }));

/** Hands an engine once more what it could not take; answers how many documents that is. */
export const retryParked = async (engine: EngineName): Promise<number> => {
  const { retried } = await ask(api.POST("/search/parked/retry", { params: { header: once() }, body: { engine } }));
  return retried;
};
