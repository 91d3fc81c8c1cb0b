export * from "./esco/index.ts";
export { starterGroups, starterTaxonomy, starterVersion } from "./starter/starter-taxonomy.ts";
