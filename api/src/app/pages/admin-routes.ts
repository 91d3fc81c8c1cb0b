import type { Context, Hono } from "hono";
import type { HttpEnv } from "../../http/env.ts";
import { Refusal } from "../../http/refusal.ts";
import { contentSecurityPolicy } from "../security-headers.ts";
import type { AdminFiles, Encoding, StaticFile } from "./admin-files.ts";

function answer(c: Context<HttpEnv>, file: StaticFile, extra: Record<string, string> = {}): Response {
  const accepted = c.req.header("accept-encoding") ?? "";
  const wish: Encoding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : "identity";
  const packed = file.bytes(wish);
  const encoding = packed === undefined ? "identity" : wish;
  const headers = {
    "content-type": file.type,
    "cache-control": file.cache,
    vary: "accept-encoding",
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    ...extra,
  };
  return new Response(packed ?? file.bytes("identity") ?? null, { headers });
}

const isPage = (path: string): boolean => !/\.[a-z0-9]{1,12}$/i.test(path.split("/").at(-1) ?? "");

const notBuilt = "<!doctype html><title>Tuttu</title><p>The pages are not built. Run: npm run build</p>";

/** Files of the admin, and its start page for every other address that could be a page. Never for `/api`. */
export function addAdmin(app: Hono<HttpEnv>, admin: AdminFiles | undefined): void {
  const policy = contentSecurityPolicy(admin?.scriptHashes ?? []);
  app.get("*", (c) => {
    const file = admin?.files.get(c.req.path);
    if (file !== undefined) return answer(c, file);
    if (!isPage(c.req.path)) throw new Refusal("unknown-address");
    if (admin === undefined) return c.html(notBuilt, 503);
    return answer(c, admin.index, { "content-security-policy": policy });
  });
}
