export { starterGroups, starterTaxonomy, starterVersion } from "./starter/starter-taxonomy.ts";
