export type { Outcome } from "./domain/to-run.ts";
export { indexingRoutes } from "./routes.ts";
export { indexedDocuments } from "./service/indexed.ts";
export { type Keeping, keepIndexes, keepOnce } from "./service/keep-indexes.ts";
export { judgeServer } from "./service/look-at-server.ts";
export { readSearchEngines } from "./service/read-status.ts";
export { runNow } from "./service/start-run.ts";
