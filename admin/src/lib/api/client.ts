import createClient from "openapi-fetch";
import { locale } from "../messages/messages.svelte.ts";
import { isProblem, problemFrom } from "./problem.ts";
import type { components, paths } from "./schema.d.ts";

/** Shapes of the API by their names in its document. */
export type Api = components["schemas"];

/** Typed calls by path; answers go through `ask`, so that a refusal is thrown as an `ApiProblem`. */
export const api = createClient<paths>({
  baseUrl: "/api/v1",
  credentials: "same-origin",
  querySerializer: { array: { style: "form", explode: true } },
});

let signedOut: () => void = () => {};

/** What to do when the session has ended; told once by the session's store. */
export function onSignedOut(act: () => void): void {
  signedOut = act;
}

api.use({
  onRequest({ request }) {
    request.headers.set("accept-language", locale());
    return request;
  },
});

type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

/** Entity tags of things as they were read; a thing that is let go takes its tag along. */
const tags = new WeakMap<object, string>();

/** The answer's body, or an `ApiProblem`. @example const page = await ask(api.GET("/openings", { signal })); */
export async function ask<T>(answer: Answer<T>): Promise<T> {
  const { data, error, response } = await answer;
  if (response.ok) {
    const tag = response.headers.get("etag");
    if (tag && typeof data === "object" && data !== null) tags.set(data, tag);
    return data as T;
  }
  const problem = problemFrom(response.status, error);
  // A wrong code is no end of the session: the person stays where the code is asked.
  if (isProblem(problem, 401) && !response.url.endsWith("/session/second-factor")) signedOut();
  throw problem;
}

/** Headers of a change to a thing that `ask` has read: its entity tag, so that nobody's later change is lost. */
export function ifMatch(seen: object): { "If-Match": string } {
  return { "If-Match": tags.get(seen) ?? "" };
}

/** Headers of a move between states: over the thing as it was seen, and once. */
export const move = (seen: object) => ({ ...ifMatch(seen), ...once() });

/** Headers of a create: sent twice by a nervous finger or a bad line, it happens once. */
export const once = (key: string = crypto.randomUUID()) => ({ "Idempotency-Key": key });
