export type * from "./port.ts";
export { SearchRefusal } from "./port.ts";
export type * from "./query.ts";
export { parseQuery, parseRecall, queryLimits } from "./query-schema.ts";
export { mintScope, type ScopeParts, type ScopeToken } from "./scope-token.ts";
