export * from "./esco/index.ts";
export { movedHow } from "./repository/move-links.ts";
export { currentRelease, type InstalledRelease } from "./repository/releases.ts";
export type { OnStep, TaxonomyCounts } from "./service/apply-taxonomy.ts";
export { type ImportEscoOptions, type ImportedEsco, importEsco } from "./service/import-esco.ts";
export { installStarter } from "./service/install-starter.ts";
export { cacheTaxonomy, loadTaxonomy, type TaxonomyCache } from "./service/load-taxonomy.ts";
export { starterGroups, starterTaxonomy, starterVersion } from "./starter/starter-taxonomy.ts";
