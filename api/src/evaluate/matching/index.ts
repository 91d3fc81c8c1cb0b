export { type EvaluateMatchingOptions, evaluateMatching, type MatchingEvaluation } from "./evaluate.ts";
export type { WorldCandidate, WorldOpening } from "./read-world.ts";
export { type TunedWeights, type TuneMatchingOptions, tuneMatching } from "./tuning/tune.ts";
export { candidateFactsOf, openingFactsOf } from "./world-facts.ts";
export { WorldLinks } from "./world-links.ts";
export type { WorldMetrics } from "./world-metrics.ts";
