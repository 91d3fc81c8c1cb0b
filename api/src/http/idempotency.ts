import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Context as RequestContext } from "../app/context.ts";
import type { Tx, Work } from "../database/index.ts";
import { actorKey } from "../scope/index.ts";
import type { HttpEnv } from "./env.ts";
import { Refusal } from "./refusal.ts";

const keptHours = 24;
const validKey = /^[\x21-\x7e]{1,128}$/;

interface Held {
  readonly actor: string;
  readonly route: string;
  readonly key: string;
}

/** What was asked: the body, and the query where there is one, such as the kind of an uploaded file. */
const hashOf = (query: string, bytes: ArrayBuffer): string =>
  createHash("sha256").update(query).update(new Uint8Array(bytes)).digest("base64url");

/** What was done before this instant may be done again. */
const expiryOf = (ctx: RequestContext): string => new Date(ctx.clock().getTime() - keptHours * 3_600_000).toISOString();

const find = (ctx: RequestContext, { actor, route, key }: Held) =>
  ctx.db
    .selectFrom("idempotency_key")
    .selectAll()
    .where("actor", "=", actor)
    .where("route", "=", route)
    .where("key", "=", key)
    .executeTakeFirst();

/**
 * The key is written by the first transaction that writes anything, so effect and key stand or fall together; two
 * tries side by side meet at its primary key, and one of them is undone.
 */
function holding(work: Work, held: Held, bodyHash: string, now: () => string): Work {
  let isHeld = false;
  return (act) =>
    work(async (tx: Tx) => {
      if (!isHeld) {
        const row = { ...held, body_hash: bodyHash, status: null, answer: null, headers: null, created_at: now() };
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto("idempotency_key")
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        if (Number(numInsertedOrUpdatedRows) === 0) throw new Refusal("still-running", { retryAfterSeconds: 1 });
        isHeld = true;
      }
      return act(tx);
    });
}

/**
 * One effect for one `Idempotency-Key`: the same request again gets the same answer for 24 hours, per actor and route.
 * Refusals are not remembered, since they have no effect.
 */
export const idempotency = (): MiddlewareHandler<HttpEnv> => async (c, next) => {
  const key = c.req.header("idempotency-key")?.trim() ?? "";
  if (!validKey.test(key)) throw new Refusal("key-needed");
  const ctx = c.var.ctx;
  const held: Held = { actor: actorKey(ctx.scope.actor), route: `${c.req.method} ${c.req.path}`, key };
  const bodyHash = hashOf(new URL(c.req.url).search, await c.req.arrayBuffer());
  const before = await find(ctx, held);
  if (before !== undefined && before.created_at > expiryOf(ctx)) {
    if (before.body_hash !== bodyHash) throw new Refusal("key-reused");
    if (before.status === null) throw new Refusal("already-done");
    return new Response(before.answer, { status: before.status, headers: JSON.parse(before.headers ?? "{}") });
  }
  if (before !== undefined) await forget(ctx, held);
  c.set("ctx", { ...ctx, work: holding(ctx.work, held, bodyHash, ctx.now) });
  await next();
  if (c.res.status < 300) await remember(ctx, held, c.res.clone());
  return undefined;
};

/** Removes answers that are no longer given again. @returns how many */
export const sweepKeys = (ctx: RequestContext): Promise<number> =>
  ctx.work(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom("idempotency_key")
      .where("created_at", "<=", expiryOf(ctx))
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  });

const keptHeaders = ["content-type", "etag", "location"];

async function remember(ctx: RequestContext, held: Held, response: Response): Promise<void> {
  const answer = await response.text();
  const headers = Object.fromEntries([...response.headers].filter(([name]) => keptHeaders.includes(name)));
  await ctx.work((tx) =>
    tx
      .updateTable("idempotency_key")
      .set({ status: response.status, answer, headers: JSON.stringify(headers) })
      .where("actor", "=", held.actor)
      .where("route", "=", held.route)
      .where("key", "=", held.key)
      .execute(),
  );
}

const forget = (ctx: RequestContext, held: Held): Promise<unknown> =>
  ctx.work((tx) =>
    tx
      .deleteFrom("idempotency_key")
      .where("actor", "=", held.actor)
      .where("route", "=", held.route)
      .where("key", "=", held.key)
      .execute(),
  );
