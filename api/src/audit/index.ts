export { findEvent } from "./service/find-event.ts";
export { listEvents } from "./service/list-events.ts";
export { readTrail } from "./service/read-trail.ts";
export { record, recordAll } from "./service/record.ts";
export { recordLook, recordLooks, writeLooks } from "./service/record-look.ts";
