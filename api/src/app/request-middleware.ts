import { uuidv7 } from "@tuttu/schema";
import type { MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import type { HttpEnv } from "../http/env.ts";
import { localeFrom } from "../http/locale.ts";
import { Refusal } from "../http/refusal.ts";

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

const answerMs = 30_000;
/** Uploads may take their time; the server's own limit is five minutes. */
const slowPaths = /\/(imports|uploads)(\/|$)/;

/**
 * Answers after thirty seconds that it took too long. The work itself is not cut off: what it commits later stands, and
 * the same request again under its Idempotency-Key is told so.
 */
export const answerInTime: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (slowPaths.test(c.req.path)) return next();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal("took-too-long", { retryAfterSeconds: 5 })), answerMs);
  });
  try {
    await Promise.race([next(), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Asked by machines every few seconds. */
export const probes: ReadonlySet<string> = new Set(["/healthz", "/readyz", "/metrics"]);

/** One line for each request: which operation, by whom, how it ended and how long it took. */
export const logRequest =
  (log: Logger): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    await next();
    const scope = c.var.ctx?.scope;
    // Probes come every few seconds and say nothing.
    const level = probes.has(c.req.path) ? "debug" : "info";
    log[level](
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
