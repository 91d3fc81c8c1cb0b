export { type EvaluateLinkingOptions, evaluateLinking, type LinkingEvaluation } from "./evaluate.ts";
export type { Metric } from "./metrics.ts";
export { type Tuned, tuneLinking } from "./tune.ts";
