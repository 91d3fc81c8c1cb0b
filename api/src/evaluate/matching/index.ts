export { evaluateMatching } from "./evaluate.ts";
export type { WorldCandidate, WorldOpening } from "./read-world.ts";
export { type TunedWeights, tuneMatching } from "./tuning/tune.ts";
export { candidateFactsOf, openingFactsOf } from "./world-facts.ts";
export { WorldLinks } from "./world-links.ts";
