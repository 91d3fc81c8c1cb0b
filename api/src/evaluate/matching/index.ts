export { type EvaluateMatchingOptions, evaluateMatching, type MatchingEvaluation } from "./evaluate.ts";
export type { WorldMetrics } from "./world-metrics.ts";
