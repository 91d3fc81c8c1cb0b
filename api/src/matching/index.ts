export { matchingRoutes } from "./routes.ts";
export { bestPairs, weakOpenings } from "./service/best-pairs.ts";
export { keepVectors } from "./service/keep-vectors.ts";
export { areMarksKept, keepMarks } from "./service/kept-marks.ts";
export { Matcher } from "./service/matcher.ts";
export { refreshVectors } from "./service/refresh-vectors.ts";
export { type LoadRecords, loadRecords } from "./service/write-vectors.ts";
