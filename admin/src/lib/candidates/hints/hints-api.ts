import { type Api, api, ask } from "#lib/api/client.ts";
import type { HintId } from "./hints.ts";

/** Hints that the person has put aside. */
export const getHints = (id: string, signal: AbortSignal): Promise<Api["HintsAside"]> =>
  ask(api.GET("/candidates/{id}/hints", { params: { path: { id } }, signal }));

/** Keeps which hints the person does not want to see; the whole list. */
export const putHints = (id: string, aside: readonly HintId[]): Promise<Api["HintsAside"]> =>
  ask(api.PUT("/candidates/{id}/hints", { params: { path: { id } }, body: { aside: [...aside] } }));
