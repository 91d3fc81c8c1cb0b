export { orCurrent } from "./current-tag.ts";
export { type Cursors, cutPage, type Position } from "./cursor.ts";
export {
  body,
  changeProblems,
  createProblems,
  json,
  listProblems,
  may,
  open,
  problems,
  readProblems,
} from "./declaration.ts";
export type { HttpEnv } from "./env.ts";
export { entityTag, expectedVersion, requireVersion, tagged } from "./etag.ts";
export type { RateClass, RateLimiter } from "./rate-limits.ts";
export { type Router, router } from "./router.ts";
