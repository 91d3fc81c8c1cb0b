import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { requireCapability } from "../scope/index.ts";
import type { Declared } from "./declaration.ts";
import type { HttpEnv } from "./env.ts";
import { idempotency } from "./idempotency.ts";
import { inputErrors, type Target } from "./input-errors.ts";
import { bodyLimits } from "./limits.ts";
import { countClass } from "./rate-limits.ts";
import { notFound, Refusal } from "./refusal.ts";

export type Router = OpenAPIHono<HttpEnv>;

type Checked = { success: boolean; target: string; error?: { issues: Parameters<typeof inputErrors>[0] } };

/** Input that its contract refuses. An id in the address that is none is answered like one that is unknown. */
function refuseInput(result: Checked, c: Context<HttpEnv>): undefined {
  if (result.success) return undefined;
  if (result.target === "param") throw notFound();
  throw new Refusal("invalid-input", {
    errors: inputErrors(result.error?.issues ?? [], result.target as Target, c.var.locale),
  });
}

const mayDo =
  (declared: Declared, operationId: string): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    c.set("operationId", operationId);
    const capability = declared["x-capability"];
    if (capability !== "open") requireCapability(c.var.ctx.scope, capability);
    await next();
  };

/** What stands before an operation's own input checks, in this order: the right, the limits, the key. */
function guards(
  route: Partial<Declared> & { operationId?: string; request?: { body?: unknown } },
): MiddlewareHandler<HttpEnv>[] {
  const capability = route["x-capability"];
  const { operationId } = route;
  if (capability === undefined || operationId === undefined) {
    throw new Error(`Route ${String(operationId)} needs an operationId and one of may(…) and open(…)`);
  }
  const rate = route["x-rate"];
  const bodyClass = route["x-body"] ?? "small";
  return [
    mayDo({ ...route, "x-capability": capability }, operationId),
    ...(rate === undefined ? [] : [countClass(rate)]),
    bodyLimits(bodyClass),
    ...(route["x-once"] === true ? [idempotency()] : []),
  ];
}

/**
 * The one way to make a sub-app: refusals of its inputs become problems, and what a route declares with `may(…)` stands
 * before its handler.
 * @example export const openingRoutes = router().openapi(getRoute, async (c) => c.json(tagged(c, await getOpening(c.var.ctx, …)), 200));
 */
export function router(): Router {
  const app: Router = new OpenAPIHono<HttpEnv>({ defaultHook: refuseInput as never });
  const register = app.openapi;
  app.openapi = ((route: Parameters<typeof register>[0], ...rest: unknown[]) => {
    const own = route.middleware === undefined ? [] : [route.middleware].flat();
    const guarded = { ...route, middleware: [...guards(route as Partial<Declared>), ...own] };
    return (register as (...all: unknown[]) => unknown)(guarded, ...rest);
  }) as typeof app.openapi;
  return app;
}
