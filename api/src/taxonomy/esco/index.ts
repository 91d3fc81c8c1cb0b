export { EscoProblem } from "./esco-problem.ts";

export { readEsco } from "./read-esco.ts";
export { toTaxonomySource } from "./to-taxonomy-source.ts";
