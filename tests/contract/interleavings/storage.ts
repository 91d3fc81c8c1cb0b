import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmbeddedEngine, createMeilisearchEngine, type SearchEngine } from "@tuttu/search";
import { serveSearch } from "../../fixtures/search-server/serve.ts";
import { type Line, openLine } from "./line.ts";

/** What outlives a crash, and engines on it: one lives at a time, and what a dead one still sends does not arrive. */
export interface Storage {
  /** Another engine; from now on the one before is dead. */
  open(clock: () => number): SearchEngine;
  /** Between the engine and a server; undefined where there is none. */
  readonly line: Line | undefined;
  close(): Promise<void>;
}

/** The embedded engine's file. */
export async function fileStorage(): Promise<Storage> {
  const folder = mkdtempSync(join(tmpdir(), "tuttu-histories-"));
  const opened: SearchEngine[] = [];
  return {
    line: undefined,
    open(clock) {
      const engine = createEmbeddedEngine({ file: join(folder, "search.sqlite"), clock });
      opened.push(engine);
      return engine;
    },
    async close() {
      for (const engine of opened) await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A search server: our own, or a real one behind a line that can be disturbed as well. */
export async function serverStorage(real?: { readonly url: string; readonly key: string }): Promise<Storage> {
  const own = real === undefined ? await serveSearch() : undefined;
  const line = await openLine(own?.url ?? real?.url ?? "", real?.key ?? "");
  const prefix = `histories_${line.name}`;
  let life = 0;
  return {
    line,
    open(clock) {
      life += 1;
      line.hearOnly(`life${life}`);
      return createMeilisearchEngine({ url: line.url, key: `life${life}`, prefix, clock, requestMs: 5_000 });
    },
    async close() {
      await line.calm();
      if (real !== undefined) await deleteIndexes(real, `${prefix}_`);
      await line.close();
      await own?.close();
    },
  };
}

async function deleteIndexes(
  { url, key }: { readonly url: string; readonly key: string },
  prefix: string,
): Promise<void> {
  const headers = { authorization: `Bearer ${key}` };
  const { results } = (await (await fetch(`${url}/indexes?limit=1000`, { headers })).json()) as {
    results: { uid: string }[];
  };
  for (const { uid } of results) {
    if (uid.startsWith(prefix)) await fetch(`${url}/indexes/${uid}`, { method: "DELETE", headers });
  }
}
