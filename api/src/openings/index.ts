export type { OpeningRows } from "./domain/aggregate.ts";
export { countsByState as openingCounts, openingIdsAfter } from "./repository/find.ts";
export { loadOpenings } from "./repository/load.ts";
