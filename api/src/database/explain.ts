import { CompiledQuery, type KyselyPlugin, type RootOperationNode } from "kysely";
import type { Db } from "./store.ts";

/** What SQLite does for one statement, a line a step: `SEARCH candidate USING INDEX …`. */
export interface Explained {
  readonly sql: string;
  readonly plan: string;
}

/**
 * The plans of all queries that `act` makes through the connection that it is handed. SQLite only.
 * @example const [{ plan }] = await explain(db, (watched) => listByName(watched, scope));
 */
export async function explain(db: Db, act: (watched: Db) => Promise<unknown>): Promise<Explained[]> {
  const nodes: RootOperationNode[] = [];
  const watch: KyselyPlugin = {
    transformQuery: ({ node }) => {
      nodes.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await act(db.withPlugin(watch));
  const explained: Explained[] = [];
  for (const node of nodes) {
    const { sql, parameters } = db.getExecutor().compileQuery(node, { queryId: "explain" });
    const question = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
    const { rows } = await db.executeQuery<{ detail: string }>(question);
    explained.push({ sql, plan: rows.map(({ detail }) => detail).join("\n") });
  }
  return explained;
}
