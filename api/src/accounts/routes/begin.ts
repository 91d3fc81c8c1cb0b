import type { Me } from "@tuttu/schema";
import type { Context as RequestContext } from "hono";
import type { Context } from "../../app/context.ts";
import type { HttpEnv } from "../../http/env.ts";
import { scopeOf } from "../../scope/index.ts";
import { getMe } from "../service/me.ts";
import type { SessionSettings } from "../service/session-settings.ts";

/** Hands out the cookie of a new session and says who it is. @param programmeId the programme to work in from now on */
export async function beginAnswer(
  settings: SessionSettings,
  c: RequestContext<HttpEnv>,
  token: string,
  programmeId?: string,
): Promise<Me> {
  c.header("set-cookie", settings.cookieFor(token), { append: true });
  if (programmeId !== undefined) {
    c.header("set-cookie", settings.programmeCookieFor(programmeId), { append: true });
  }
  const scope = scopeOf(await settings.actorOfToken(token, programmeId));
  return getMe({ ...c.var.ctx, scope } satisfies Context);
}
