export type { CandidateRows } from "./domain/aggregate.ts";
export { candidateIdsAfter, countsByState as candidateCounts } from "./repository/find.ts";
export { loadCandidates } from "./repository/load.ts";
export { candidateRoutes } from "./routes/index.ts";
