import type { Hono } from "hono";
import type { HttpEnv } from "../../http/env.ts";
import { Refusal } from "../../http/refusal.ts";
import { unsubscribe } from "../../saved-searches/index.ts";
import type { Context } from "../context.ts";

/**
 * `POST /unsubscribe/{token}` of RFC 8058, which mail programs send by themselves: without a session, from no page of
 * ours, and whatever its body says. The page of the same address does it by a button.
 */
export function addUnsubscribe(app: Hono<HttpEnv>, contextOf: () => Context): void {
  app.post("/unsubscribe/:token", async (c) => {
    if (!(await unsubscribe(contextOf(), c.req.param("token")))) throw new Refusal("not-found");
    return c.body(null, 204);
  });
}
