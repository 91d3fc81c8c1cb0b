import type { Context } from "hono";
import type { HttpEnv } from "../http/env.ts";
import { localeFrom } from "../http/locale.ts";
import { problemResponse, refusalOf } from "../http/problem.ts";
import { Refusal } from "../http/refusal.ts";
import { faultOf } from "./log.ts";

const notFoundMs = 10;

/**
 * Turns whatever was thrown into a problem. A fault is logged under the request's id and answered without its text.
 * What is not there is answered no sooner than ten milliseconds after it was asked for, so that what exists and may
 * not be seen takes the same time.
 */
export async function answerError(error: unknown, c: Context<HttpEnv>, arrivedAt: number, log: Log): Promise<Response> {
  const requestId = c.var.requestId ?? "unknown";
  const locale = c.var.locale ?? localeFrom(c.req.header("accept-language"));
  const known = refusalOf(error);
  if (known === undefined) log.error({ requestId, operationId: c.var.operationId, fault: faultOf(error) }, "fault");
  const refusal = known ?? new Refusal("fault");
  if (refusal.slug === "not-found") {
    const left = notFoundMs - (performance.now() - arrivedAt);
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }
  return problemResponse(refusal, locale, requestId);
}

interface Log {
  error(entry: object, message: string): void;
}
