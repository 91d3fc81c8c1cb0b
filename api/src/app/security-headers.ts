import type { Locale } from "@tuttu/schema";
import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "../http/env.ts";
import { Refusal } from "../http/refusal.ts";
import type { Config } from "./config.ts";

const policy = (scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts].join(" ")}`,
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");

/** The policy of every answer; pages add the hash of the script that starts them. */
export const contentSecurityPolicy = policy;

const twoYearsS = 63_072_000;

/** Headers of every answer, also of refusals. What a handler has set itself stands. */
export function securityHeaders(config: Config): MiddlewareHandler<HttpEnv> {
  const always: Record<string, string> = {
    "content-security-policy": policy([]),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(self), microphone=(), geolocation=(), payment=()",
    "cache-control": "no-store",
  };
  if (config.baseUrl.startsWith("https:")) {
    always["strict-transport-security"] = `max-age=${twoYearsS}; includeSubDomains`;
  }
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(always)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}

const safe = new Set(["GET", "HEAD", "OPTIONS"]);
const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether `origin` is this service's own address. */
export function isOwnOrigin(config: Config, origin: string): boolean {
  if (origin === new URL(config.baseUrl).origin) return true;
  return !config.baseUrlIsSet && loopback.test(origin) && (new URL(origin).port || "80") === String(config.port);
}

/** A program of one's own finds out here what a browser sends by itself. */
const originMissing: Readonly<Record<Locale, (own: string) => string>> = {
  en: (own) => `The header Origin is missing. A change names this service's own address: ${own}`,
  fi: (own) => `Origin-otsake puuttuu. Muutospyyntö nimeää palvelun oman osoitteen: ${own}`,
  sv: (own) => `Huvudet Origin saknas. En ändring anger tjänstens egen adress: ${own}`,
};

/** Unsafe methods come from our own pages only: `Origin` is ours, and `Sec-Fetch-Site` says so where it is sent. */
export const ownOrigin =
  (config: Config): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    if (!safe.has(c.req.method)) {
      if (c.req.header("origin") === undefined) {
        throw new Refusal("foreign-origin", { detail: originMissing[c.var.locale](new URL(config.baseUrl).origin) });
      }
      const site = c.req.header("sec-fetch-site");
      if (!isOwnOrigin(config, c.req.header("origin") ?? "") || (site !== undefined && site !== "same-origin")) {
        throw new Refusal("foreign-origin");
      }
    }
    await next();
  };
