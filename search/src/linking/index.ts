export { autoThreshold, decide, distribution, proposeThreshold } from "./decide.ts";
export { buildLinker } from "./linker.ts";
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
