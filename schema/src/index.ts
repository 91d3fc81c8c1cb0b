export * from "./contracts/index.ts";
export { migrations } from "./migrations/index.ts";
export type * from "./tables/index.ts";
export * from "./vocabulary/index.ts";
