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

/** The answer's body, or an `ApiProblem`. @example const page = await ask(api.GET("/openings", { signal })); */
export async function ask<T>(answer: Answer<T>): Promise<T> {
  const { data, error, response } = await answer;
  if (response.ok) return data as T;
  const problem = problemFrom(response.status, error);
  if (isProblem(problem, 401)) signedOut();
  throw problem;
}

/** Headers of a change: the version that the reader saw, so that nobody's later change is lost. */
export const ifMatch = (version: number) => ({ "If-Match": `"${version}"` });

/** Headers of a move between states: over the version that was seen, and once. */
export const move = (version: number) => ({ ...ifMatch(version), ...once() });

/** Headers of a create: sent twice by a nervous finger or a bad line, it happens once. */
export const once = (key: string = crypto.randomUUID()) => ({ "Idempotency-Key": key });
