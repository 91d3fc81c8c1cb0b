import type { MiddlewareHandler } from "hono";
import { actorKey } from "../scope/index.ts";
import type { HttpEnv } from "./env.ts";
import { Refusal } from "./refusal.ts";

interface Rate {
  readonly points: number;
  readonly seconds: number;
}

/** How often, by class of operation: for each signed-in person, else for each address. */
export const rates = {
  anonymous: { points: 60, seconds: 60 },
  signedIn: { points: 300, seconds: 60 },
  search: { points: 60, seconds: 60 },
  suggest: { points: 120, seconds: 60 },
  export: { points: 5, seconds: 3600 },
  // Whoever mends a file sends it again and again.
  import: { points: 60, seconds: 3600 },
  upload: { points: 20, seconds: 3600 },
  registration: { points: 5, seconds: 3600 },
  signInAccount: { points: 5, seconds: 900 },
  signInAddress: { points: 20, seconds: 900 },
  linkAccount: { points: 3, seconds: 900 },
  linkAddress: { points: 10, seconds: 3600 },
  code: { points: 5, seconds: 900 },
} as const satisfies Record<string, Rate>;
export type RateClass = keyof typeof rates;

/** Counts what was done, shared by every process on the data folder. */
export interface RateLimiter {
  /** Takes one point. @throws Refusal too-many-requests with the seconds to wait */
  take(rate: RateClass, key: string): Promise<void>;
  /** Throws where none is left, and takes none. */
  check(rate: RateClass, key: string): Promise<void>;
  /** Gives every point back, as after a sign-in that succeeded. */
  forgive(rate: RateClass, key: string): Promise<void>;
  /** Forgets counters whose time was over at `now`. @returns how many */
  sweep(now: Date): Promise<number>;
  close(): void;
}

export const tooMany = (seconds: number): Refusal =>
  new Refusal("too-many-requests", { retryAfterSeconds: Math.max(1, Math.ceil(seconds)) });

const keyOf = (c: Parameters<MiddlewareHandler<HttpEnv>>[0]): string => {
  const { actor } = c.var.ctx.scope;
  return actor.kind === "anonymous" ? c.var.clientAddress : actorKey(actor);
};

/** Every request of the API counts, signed in or not. */
export const countRequest: MiddlewareHandler<HttpEnv> = async (c, next) => {
  await c.var.ctx.ports.limiter.take(c.var.ctx.scope.actor.kind === "anonymous" ? "anonymous" : "signedIn", keyOf(c));
  await next();
};

/** Requests of a class that costs more. */
export const countClass =
  (rate: RateClass): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    await c.var.ctx.ports.limiter.take(rate, keyOf(c));
    await next();
  };
