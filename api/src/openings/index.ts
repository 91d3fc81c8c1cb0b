export type { OpeningRows } from "./domain/aggregate.ts";
export { countClosing, countsByState as openingCounts, openingIdsAfter } from "./repository/find.ts";
export { loadOpenings } from "./repository/load.ts";
export { openingRoutes } from "./routes/index.ts";
