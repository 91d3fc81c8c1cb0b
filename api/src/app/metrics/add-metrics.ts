import { createHash, timingSafeEqual } from "node:crypto";
import type { Hono, MiddlewareHandler } from "hono";
import type { HttpEnv } from "../../http/env.ts";
import { Refusal } from "../../http/refusal.ts";
import type { Context } from "../context.ts";
import { probes } from "../request-middleware.ts";
import type { Metrics } from "./metrics.ts";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Counts every answer but those to probes. */
export const countAnswers =
  (metrics: Metrics): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    await next();
    if (probes.has(c.req.path)) return;
    metrics.countRequest(c.res.status, (performance.now() - c.var.arrivedAt) / 1_000);
  };

/** `GET /metrics` for who brings the token; whoever brings none or another one is told so. */
export function addMetrics(app: Hono<HttpEnv>, token: string, metrics: Metrics, contextOf: () => Context): void {
  const wanted = digest(`Bearer ${token}`);
  app.get("/metrics", async (c) => {
    if (!timingSafeEqual(digest(c.req.header("authorization") ?? ""), wanted)) throw new Refusal("token-needed");
    return c.text(await metrics.text(contextOf()), 200, { "content-type": metrics.contentType });
  });
}

/** Where no token is set the address is none: a page of the admin in its place would look like an answer to a machine. */
export function addNoMetrics(app: Hono<HttpEnv>): void {
  app.get("/metrics", () => {
    throw new Refusal("unknown-address");
  });
}
