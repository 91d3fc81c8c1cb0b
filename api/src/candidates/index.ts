export type { CandidateRows } from "./domain/aggregate.ts";
export { type ExperienceBand, experienceBand, experienceYears } from "./domain/experience.ts";
export { itemsOfCandidate } from "./domain/given-items.ts";
export { engineFilter, filterOf as candidateFilterOf } from "./domain/list-filter.ts";
export { candidateTexts } from "./domain/refusal-texts.ts";
export { runningTextOf as runningTextOfCandidate } from "./domain/rows-of-input.ts";
export { isEditable as isEditableCandidate } from "./domain/states.ts";
export { latestFirst } from "./domain/summary.ts";
export { candidateIdsAfter, countsByState as candidateCounts } from "./repository/find.ts";
export { candidateNames } from "./repository/find-alike.ts";
export { findKnownCandidates } from "./repository/find-known.ts";
export {
  countHeldCandidates,
  holdersOfCandidates,
  isHeldCandidateKnown,
  releaseCandidates,
  removeHeldCandidates,
} from "./repository/held.ts";
export { type AlikeRows, loadAlike, loadCandidates } from "./repository/load.ts";
export { insertCandidates } from "./repository/write.ts";
export { candidateRoutes } from "./routes/index.ts";
export { applyCandidates, type CandidatePlan, planCandidates } from "./service/change-imported.ts";
export { requireCounsellor } from "./service/check-input.ts";
export { findAlikeCandidates } from "./service/find-alike.ts";
export { standingCandidate } from "./service/get-candidate.ts";
export { addProfiles, claimProfile, newProfiles } from "./service/invited-profiles.ts";
export { linkCandidates } from "./service/link-candidates.ts";
export { candidateChanges, candidateDocuments } from "./service/search-changes.ts";
export { summariesOf } from "./service/summaries-of.ts";
export { makeCandidates, writeImportedCandidates } from "./service/write-imported.ts";
