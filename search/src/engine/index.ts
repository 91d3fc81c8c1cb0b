export { createEmbeddedEngine } from "./fts5/embedded-engine.ts";
export type { EmbeddedOptions } from "./fts5/store.ts";
export type * from "./port.ts";
export { SearchRefusal } from "./port.ts";
export type * from "./query.ts";
export { parseQuery, parseRecall, queryLimits } from "./query-schema.ts";
export { mintScope, type ScopeParts, type ScopeToken } from "./scope-token.ts";
export { parseTyped, type Typed, type Vocabulary } from "./text/index.ts";
