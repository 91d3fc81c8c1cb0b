import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "./env.ts";
import { checkJsonText } from "./json-limits.ts";
import { Refusal } from "./refusal.ts";
import { takeBody } from "./take-body.ts";

const kib = 1024;
const mib = 1024 * kib;

/** Bytes that a body may have, by the class its route names. */
export const bodyBytesMax = { small: 64 * kib, profile: 256 * kib, upload: 10 * mib, import: 50 * mib } as const;
export type BodyClass = keyof typeof bodyBytesMax;

const addressMax = 8 * kib;

/** Refuses addresses that are too long or hold a NUL, before anything is looked up. */
export const addressLimits: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const address = c.req.raw.url.slice(c.req.raw.url.indexOf("/", 8));
  if (address.length > addressMax) throw new Refusal("address-too-long");
  if (/%00|\0/.test(address)) throw new Refusal("malformed-request");
  await next();
};

const isJson = (type: string): boolean => /^application\/(?:[a-z.-]+\+)?json\b/i.test(type);

/** Stops a body at the limit of its class, and looks at JSON before it is parsed. */
export function bodyLimits(bodyClass: BodyClass): MiddlewareHandler<HttpEnv> {
  const isSmall = bodyClass === "small" || bodyClass === "profile";
  return async (c, next) => {
    const bytesMax = bodyBytesMax[bodyClass];
    const taking = takeBody(c.req, bytesMax);
    const bytes = await (isSmall ? within(bodyMs, taking) : taking);
    if (isSmall && bytes !== undefined && isJson(c.req.header("content-type") ?? "")) checkJsonText(decode(bytes));
    await next();
  };
}

/** Whoever sends a small body this slowly keeps a connection, not a conversation. */
const bodyMs = 15_000;

async function within<T>(ms: number, reading: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal("too-slow")), ms);
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("malformed-json", { detail: "The body is not UTF-8." });
  }
}
