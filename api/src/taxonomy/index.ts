export * from "./esco/index.ts";
export { groupNames } from "./repository/group-names.ts";

export { taxonomyRoutes } from "./routes.ts";

export { taxonomyState } from "./service/browse-taxonomy.ts";
export { importEsco } from "./service/import-esco.ts";
export { installStarter } from "./service/install-starter.ts";
export { labelOf } from "./service/label-of.ts";
export { cacheTaxonomy } from "./service/load-taxonomy.ts";
