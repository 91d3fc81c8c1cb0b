export type { OpeningRows } from "./domain/aggregate.ts";
export { isEditable as isEditableOpening } from "./domain/states.ts";
export { countClosing, countsByState as openingCounts, openingIdsAfter } from "./repository/find.ts";
export { findKnownOpenings, type KnownOpening } from "./repository/find-known.ts";
export { loadOpenings } from "./repository/load.ts";
export { openingRoutes } from "./routes/index.ts";
export { linkOpenings } from "./service/link-openings.ts";
export { openingChanges, openingDocuments } from "./service/search-changes.ts";
export { type ImportedOpening, writeImportedOpenings } from "./service/write-imported.ts";
