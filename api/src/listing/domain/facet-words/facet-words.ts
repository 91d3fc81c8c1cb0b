import type {
  CandidateState,
  ContractType,
  OpeningKind,
  OpeningState,
  SearchStatus,
  WorkingTime,
  WorkMode,
} from "@tuttu/schema";

/** Words for the values of closed lists, as facets show them. */
export interface FacetWords {
  readonly candidateState: Readonly<Record<CandidateState, string>>;
  readonly openingState: Readonly<Record<OpeningState, string>>;
  readonly searchStatus: Readonly<Record<SearchStatus, string>>;
  readonly kind: Readonly<Record<OpeningKind, string>>;
  readonly workMode: Readonly<Record<WorkMode, string>>;
  readonly workingTime: Readonly<Record<WorkingTime, string>>;
  readonly contractType: Readonly<Record<ContractType, string>>;
}
