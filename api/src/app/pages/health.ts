import type { Hono } from "hono";
import { sql } from "kysely";
import type { Store } from "../../database/index.ts";
import type { HttpEnv } from "../../http/env.ts";

/** Where the house stands between starting and stopping. */
export interface Readiness {
  /** Why the first page cannot be used; null where it can. */
  why: "starting" | "stopping" | null;
}

/** `/healthz`: the process answers. `/readyz`: the first page can be used. */
export function addHealth(app: Hono<HttpEnv>, store: Store, readiness: Readiness): void {
  app.get("/healthz", (c) => c.json({ ok: true }));
  app.get("/readyz", async (c) => {
    if (readiness.why !== null) return c.json({ ready: false, why: readiness.why }, 503);
    try {
      await sql`select id from programme limit 1`.execute(store.reader);
    } catch {
      return c.json({ ready: false, why: "database" }, 503);
    }
    return c.json({ ready: true, why: null });
  });
}
