import { OpenAPIHono } from "@hono/zod-openapi";
import type { Hono } from "hono";
import type { SessionSettings } from "../accounts/index.ts";
import type { HttpEnv } from "../http/env.ts";
import { addressLimits } from "../http/limits.ts";
import { countRequest } from "../http/rate-limits.ts";
import { Refusal } from "../http/refusal.ts";
import { answerError } from "./answer-errors.ts";
import { apiRoutes } from "./api.ts";
import { readClientAddress } from "./client-address.ts";
import type { Config } from "./config.ts";
import type { Context } from "./context.ts";
import { type Ground, makeContext } from "./make-context.ts";
import { addMetrics, addNoMetrics, countAnswers } from "./metrics/add-metrics.ts";
import { Metrics } from "./metrics/metrics.ts";
import { addOtherMethods } from "./other-methods.ts";
import type { AdminFiles } from "./pages/admin-files.ts";
import { addAdmin } from "./pages/admin-routes.ts";
import { addDocumentation } from "./pages/documentation.ts";
import { addHealth, type Readiness } from "./pages/health.ts";
import { addProblemPages } from "./pages/problem-pages.ts";
import { addUnsubscribe } from "./pages/unsubscribe.ts";
import { answerInTime, beginRequest, logRequest } from "./request-middleware.ts";
import { ownOrigin, securityHeaders } from "./security-headers.ts";

export interface AppParts extends Ground {
  readonly config: Config;
  readonly sessions: SessionSettings;
  /** A context of the house itself, for what is asked by no person. */
  readonly contextOf: (name: string) => Context;
  /** Carries changes to the search index before the answer leaves. */
  readonly drain: () => Promise<void>;
  readonly readiness: Readiness;
  /** The built pages; undefined where there are none. */
  readonly admin: AdminFiles | undefined;
}

/** The API as one application, without sockets and files: tests call `app.request(…)` on it. */
export function createApp(parts: AppParts): Hono<HttpEnv> {
  const app = new OpenAPIHono<HttpEnv>();
  app.use(beginRequest(parts));
  const { metricsToken } = parts.config;
  const metrics = metricsToken === null ? undefined : new Metrics();
  if (metrics !== undefined) app.use(countAnswers(metrics));
  app.use(logRequest(parts.log));
  app.use(securityHeaders(parts.config));
  app.use(readClientAddress(parts.config.trustedProxy));
  app.use(addressLimits);
  app.use("/api/v1/*", ownOrigin(parts.config));
  app.use("/api/v1/*", async (c, next) => {
    const actor = await parts.sessions.actorOf(c.req.raw);
    const { requestId, locale, clientAddress } = c.var;
    c.set("ctx", makeContext(parts, { actor, requestId, locale, clientAddress }));
    await next();
    if (c.req.method !== "GET" && c.req.method !== "HEAD") await parts.drain();
  });
  app.use("/api/v1/*", countRequest);
  addHealth(app as unknown as Hono<HttpEnv>, parts);
  if (metrics === undefined || metricsToken === null) addNoMetrics(app as unknown as Hono<HttpEnv>);
  else addMetrics(app as unknown as Hono<HttpEnv>, metricsToken, metrics, () => parts.contextOf("metrics"));
  addDocumentation(app as unknown as Hono<HttpEnv>, parts.config.version);
  addProblemPages(app as unknown as Hono<HttpEnv>);
  addUnsubscribe(app as unknown as Hono<HttpEnv>, () => parts.contextOf("unsubscribe"));
  app.use("/api/v1/*", answerInTime);
  app.route("/api/v1", apiRoutes(parts.sessions));
  addOtherMethods(app as unknown as Hono<HttpEnv>);
  app.all("/api/*", () => {
    throw new Refusal("unknown-address");
  });
  addAdmin(app as unknown as Hono<HttpEnv>, parts.admin);
  app.all("*", () => {
    throw new Refusal("unknown-address");
  });
  app.onError((error, c) => answerError(error, c, c.get("arrivedAt"), parts.log));
  return app as unknown as Hono<HttpEnv>;
}
