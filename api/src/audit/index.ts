export { readTrail, type TrailEntry } from "./service/read-trail.ts";
export { type AuditedChange, record, recordAll } from "./service/record.ts";
export { recordLook } from "./service/record-look.ts";
