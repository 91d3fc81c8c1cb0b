export { announceImported, type ImportedSubject } from "./service/announce-imported.ts";
export { type ChangedRecord, type Planning, planImported, type SaidRecord } from "./service/plan-imported.ts";
