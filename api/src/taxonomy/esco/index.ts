export { EscoProblem, type EscoProblemKind } from "./esco-problem.ts";
export type { EscoGroup, EscoOccupation, EscoRelation, EscoRelease, EscoSkill } from "./esco-release.ts";
export { type ReadOptions, type ReadProgress, readEsco } from "./read-esco.ts";
export { occupationIdOf, skillIdOf, toTaxonomySource } from "./to-taxonomy-source.ts";
