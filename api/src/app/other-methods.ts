import type { Hono } from "hono";
import type { HttpEnv } from "../http/env.ts";
import { problemResponse } from "../http/problem.ts";
import { Refusal } from "../http/refusal.ts";

interface Known {
  readonly path: RegExp;
  readonly method: string;
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/:\w+/g, "[^/]+")}$`);

/**
 * Answers 405 with `Allow` where an address is one of the API's and its method is not. It looks at the shape of the
 * address alone, so that it says the same to everybody and nothing of what exists.
 */
export function addOtherMethods(app: Hono<HttpEnv>): void {
  const known: Known[] = app.routes
    .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/v1/") && !path.includes("*"))
    .map(({ method, path }) => ({ method, path: patternOf(path) }));
  app.all("/api/v1/*", (c) => {
    const methods = new Set(known.filter(({ path }) => path.test(c.req.path)).map(({ method }) => method));
    if (methods.size === 0) throw new Refusal("unknown-address");
    if (methods.has("GET")) methods.add("HEAD");
    const answer = problemResponse(new Refusal("method-not-allowed"), c.var.locale, c.var.requestId);
    answer.headers.set("allow", [...methods].sort().join(", "));
    return answer;
  });
}
