export { type AuditedChange, record } from "./service/record.ts";
export { recordLook } from "./service/record-look.ts";
