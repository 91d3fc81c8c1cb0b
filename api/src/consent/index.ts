export { hiddenFromStaff, type VisibleCandidate, visibleToStaff } from "./domain/visibility.ts";
