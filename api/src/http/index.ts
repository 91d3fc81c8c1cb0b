export { orCurrent } from "./current-tag.ts";
export { cutPage, type Position } from "./cursor.ts";
export {
  body,
  bodyRefusals,
  changeProblems,
  createProblems,
  json,
  listProblems,
  may,
  open,
  problems,
  readProblems,
} from "./declaration.ts";
export { expectedVersion, tagged } from "./etag.ts";
export { type Router, router } from "./router.ts";
