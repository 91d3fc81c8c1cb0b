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
