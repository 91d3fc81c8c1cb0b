export { knownFeatures, softmax } from "./confidence.ts";
export { autoThreshold, decide, distribution, proposeThreshold } from "./decide.ts";
export { buildLinker } from "./linker.ts";
export { labelLanguages } from "./normalise/index.ts";
export { type FeatureName, featureCount, featureNames } from "./rank/features.ts";
export { fuse, ranked } from "./rank/fuse.ts";
export { type Pool, type PoolOptions, Ranker } from "./rank/ranker.ts";
export { makeRankers, type Rankers } from "./rankers.ts";
export { buildSuggester } from "./suggest/suggester.ts";
export { readTitle, type TitleReading } from "./titles/strip.ts";
export type {
  Link,
  LinkDecision,
  LinkDistribution,
  Linker,
  LinkerOptions,
  LinkHints,
  LinkHow,
  LinkState,
  SimilarTitle,
  Span,
  Suggester,
  Suggestion,
  SuggestOptions,
  TitleCorpus,
  TitleHints,
  TitleKind,
} from "./types.ts";
export { linkerVersion } from "./version.ts";
export type {
  KindWeights,
  KnownWeights,
  LinkingWeights,
  TextKind,
  Weights as LinkerWeights,
} from "./weights/weights.ts";
