import { createHash } from "node:crypto";
import type { Context } from "../../app/context.ts";

const tokenBytes = 32;

/** What is kept of a token: SHA-256, base64url. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** A new token of 256 random bits, for one mail. */
export const newToken = (ctx: Pick<Context, "random">): string =>
  Buffer.from(ctx.random(tokenBytes)).toString("base64url");
