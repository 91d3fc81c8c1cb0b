import { uuidv7 } from "@tuttu/schema";
import type { MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import type { HttpEnv } from "../http/env.ts";
import { localeFrom } from "../http/locale.ts";

interface Parts {
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
}

/** Gives the request its number and the language of its answers. */
export const beginRequest =
  ({ clock, random }: Parts): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    c.set("arrivedAt", performance.now());
    c.set("requestId", `req_${uuidv7(clock().getTime(), random(10))}`);
    c.set("locale", localeFrom(c.req.header("accept-language")));
    await next();
    c.header("request-id", c.var.requestId);
  };

/** One line for each request: which operation, by whom, how it ended and how long it took. */
export const logRequest =
  (log: Logger): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    await next();
    const scope = c.var.ctx?.scope;
    log.info(
      {
        requestId: c.var.requestId,
        operationId: c.var.operationId,
        status: c.res.status,
        durationMs: Math.round((performance.now() - c.var.arrivedAt) * 10) / 10,
        actorId: scope?.accountId ?? undefined,
        programmeId: scope?.programmeId ?? undefined,
      },
      "request",
    );
  };
