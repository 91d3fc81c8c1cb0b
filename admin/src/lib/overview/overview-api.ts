import { type Api, api, ask } from "#lib/api/client.ts";

export type Overview = Api["Overview"];

export const getOverview = (signal?: AbortSignal): Promise<Overview> =>
  ask(api.GET("/overview", signal ? { signal } : {}));
