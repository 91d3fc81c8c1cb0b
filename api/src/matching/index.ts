export { candidateIdsWhere } from "./repository/scoped-ids.ts";
export { matchingRoutes } from "./routes.ts";
export { bestPairs } from "./service/best-pairs.ts";
export { keepVectors } from "./service/keep-vectors.ts";
export { Matcher } from "./service/matcher.ts";
export { refreshVectors } from "./service/refresh-vectors.ts";
