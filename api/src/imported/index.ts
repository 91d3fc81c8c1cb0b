export { announceImported } from "./service/announce-imported.ts";
export { type ChangedRecord, planImported, type SaidRecord } from "./service/plan-imported.ts";
