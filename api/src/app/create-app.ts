import { OpenAPIHono } from "@hono/zod-openapi";
import type { Hono } from "hono";
import type { HttpEnv } from "../http/env.ts";
import { addressLimits } from "../http/limits.ts";
import { countRequest, type RateLimiter } from "../http/rate-limits.ts";
import { Refusal } from "../http/refusal.ts";
import type { Actor } from "../scope/index.ts";
import { answerError } from "./answer-errors.ts";
import { apiRoutes } from "./api.ts";
import { clientAddress } from "./client-address.ts";
import type { Config } from "./config.ts";
import { type Ground, makeContext } from "./make-context.ts";
import { beginRequest, logRequest } from "./request-middleware.ts";
import { ownOrigin, securityHeaders } from "./security-headers.ts";

export interface AppParts extends Ground {
  readonly config: Config;
  readonly limiter: RateLimiter;
  /** Who sent a request. */
  readonly actorOf: (request: Request) => Promise<Actor>;
}

/** The API as one application, without sockets and files: tests call `app.request(…)` on it. */
export function createApp(parts: AppParts): Hono<HttpEnv> {
  const app = new OpenAPIHono<HttpEnv>();
  app.use(beginRequest(parts));
  app.use(logRequest(parts.log));
  app.use(securityHeaders(parts.config));
  app.use(clientAddress(parts.config.trustedProxy));
  app.use(addressLimits);
  app.use("/api/v1/*", ownOrigin(parts.config));
  app.use("/api/v1/*", async (c, next) => {
    c.set("limiter", parts.limiter);
    const actor = await parts.actorOf(c.req.raw);
    c.set("ctx", makeContext(parts, { actor, requestId: c.var.requestId, locale: c.var.locale }));
    await next();
  });
  app.use("/api/v1/*", countRequest);
  app.route("/api/v1", apiRoutes());
  app.all("/api/*", () => {
    throw new Refusal("unknown-address");
  });
  app.onError((error, c) => answerError(error, c, c.get("arrivedAt"), parts.log));
  return app as unknown as Hono<HttpEnv>;
}
