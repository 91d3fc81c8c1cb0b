import type { Context as RequestContext } from "hono";
import type { HttpEnv } from "../../http/env.ts";
import { type Router, router } from "../../http/index.ts";
import { scopeOf } from "../../scope/index.ts";
import { changePassword } from "../service/change-password.ts";
import { enrolSecondFactor } from "../service/enrol-second-factor.ts";
import { changeMe, getMe } from "../service/me.ts";
import { proveSecondFactor } from "../service/prove-second-factor.ts";
import { redeemLink } from "../service/redeem-link.ts";
import { requestLink } from "../service/request-link.ts";
import type { SessionSettings } from "../service/session-settings.ts";
import { signIn } from "../service/sign-in.ts";
import { signOut, signOutEverywhere } from "../service/sign-out.ts";
import { beginAnswer } from "./begin.ts";
import * as declared from "./declarations.ts";

/** Signing in and out, the second factor, and who is there. */
export function accountRoutes(settings: SessionSettings): Router {
  const begin = (c: RequestContext<HttpEnv>, token: string) => beginAnswer(settings, c, token);
  return router()
    .openapi(declared.signInRoute, async (c) => {
      const token = await signIn(c.var.ctx, c.req.valid("json"));
      return c.json(await begin(c, token), 200);
    })
    .openapi(declared.requestLinkRoute, async (c) => {
      await requestLink(c.var.ctx, c.req.valid("json"), settings.baseUrl);
      return c.body(null, 202);
    })
    .openapi(declared.redeemLinkRoute, async (c) => {
      const token = await redeemLink(c.var.ctx, c.req.valid("json"));
      return c.json(await begin(c, token), 200);
    })
    .openapi(declared.enrolRoute, async (c) => c.json(await enrolSecondFactor(c.var.ctx), 200))
    .openapi(declared.proveRoute, async (c) => {
      const token = await proveSecondFactor(c.var.ctx, c.req.valid("json"));
      return c.json(await begin(c, token), 200);
    })
    .openapi(declared.signOutRoute, async (c) => {
      await signOut(c.var.ctx);
      c.header("set-cookie", settings.endedCookie);
      return c.body(null, 204);
    })
    .openapi(declared.signOutEverywhereRoute, async (c) => {
      await signOutEverywhere(c.var.ctx);
      c.header("set-cookie", settings.endedCookie);
      return c.body(null, 204);
    })
    .openapi(declared.changePasswordRoute, async (c) => {
      await changePassword(c.var.ctx, c.req.valid("json"), settings.baseUrl);
      return c.body(null, 204);
    })
    .openapi(declared.getMeRoute, async (c) => c.json(await getMe(c.var.ctx), 200))
    .openapi(declared.changeMeRoute, async (c) => {
      const chosen = await changeMe(c.var.ctx, c.req.valid("json"));
      if (chosen === undefined) return c.json(await getMe(c.var.ctx), 200);
      c.header("set-cookie", settings.programmeCookieFor(chosen));
      const scope = scopeOf(await settings.actorOf(c.req.raw, chosen));
      return c.json(await getMe({ ...c.var.ctx, scope }), 200);
    });
}
