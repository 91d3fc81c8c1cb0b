export type { CandidateRows } from "./domain/aggregate.ts";
export { isEditable as isEditableCandidate } from "./domain/states.ts";
export { candidateIdsAfter, countsByState as candidateCounts } from "./repository/find.ts";
export { findKnownCandidates, type KnownCandidate } from "./repository/find-known.ts";
export { loadCandidates } from "./repository/load.ts";
export { candidateRoutes } from "./routes/index.ts";
export { linkCandidates } from "./service/link-candidates.ts";
export { candidateChanges, candidateDocuments } from "./service/search-changes.ts";
export { type ImportedCandidate, writeImportedCandidates } from "./service/write-imported.ts";
