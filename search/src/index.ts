export * from "./documents/index.ts";
export * from "./engine/index.ts";
export * from "./linking/index.ts";
export * from "./matching/index.ts";
export type * from "./taxonomy/taxonomy.ts";
export { makeTaxonomy } from "./taxonomy/taxonomy.ts";
