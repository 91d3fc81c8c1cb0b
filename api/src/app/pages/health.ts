import type { Hono } from "hono";
import { sql } from "kysely";
import type { Store } from "../../database/index.ts";
import type { HttpEnv } from "../../http/env.ts";
import type { Ports } from "../ports.ts";

/** Where the house stands between starting and stopping. */
export interface Readiness {
  /** Why the first page cannot be used; null where it can. */
  why: "starting" | "stopping" | null;
}

interface Looked {
  readonly store: Store;
  readonly readiness: Readiness;
  readonly ports: Ports;
}

/**
 * `/healthz`: the process answers. `/readyz`: the first page can be used. A search server at fault is told of and keeps
 * nobody away, since the house's own index answers meanwhile.
 */
export function addHealth(app: Hono<HttpEnv>, { store, readiness, ports }: Looked): void {
  app.get("/healthz", (c) => c.json({ ok: true }));
  app.get("/readyz", async (c) => {
    if (readiness.why !== null) return c.json({ ready: false, why: readiness.why }, 503);
    try {
      await sql`select id from programme limit 1`.execute(store.reader);
      const { standing } = await ports.engines();
      return c.json({ ready: true, why: null, search: standing.fault });
    } catch {
      return c.json({ ready: false, why: "database" }, 503);
    }
  });
}
