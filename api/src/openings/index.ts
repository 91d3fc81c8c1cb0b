export type { OpeningRows } from "./domain/aggregate.ts";
export { itemsOfOpening } from "./domain/merge-imported.ts";
export { openingTexts } from "./domain/opening-texts.ts";
export { runningTextOf as runningTextOfOpening } from "./domain/rows-of-input.ts";
export { isEditable as isEditableOpening } from "./domain/states.ts";
export {
  countClosing,
  countShown as countShownOpenings,
  countsByState as openingCounts,
  openingIdsAfter,
} from "./repository/find.ts";
export { findKnownOpenings } from "./repository/find-known.ts";
export { countHeldOpenings, holdersOfOpenings, releaseOpenings, removeHeldOpenings } from "./repository/held.ts";
export { loadOpenings } from "./repository/load.ts";
export { insertOpenings } from "./repository/write.ts";
export { openingRoutes } from "./routes/index.ts";
export { applyOpenings, type OpeningPlan, planOpenings } from "./service/change-imported.ts";
export { linkOpenings } from "./service/link-openings.ts";
export { openingChanges, openingDocuments } from "./service/search-changes.ts";
export { summariesOf } from "./service/summaries-of.ts";
export { makeOpenings, writeImportedOpenings } from "./service/write-imported.ts";
