export { type VisibleCandidate, visibleToStaff } from "./domain/visibility.ts";
