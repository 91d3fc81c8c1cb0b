export {
  hiddenFromStaff,
  isFoundByEmployers,
  type VisibleCandidate,
  visibleToEmployers,
  visibleToStaff,
} from "./domain/visibility.ts";
