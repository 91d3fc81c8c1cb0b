export { tablesOfPeople } from "./domain/tables-of-people.ts";
export { columnsOfPage } from "./domain/words/column-words.ts";
export { rightsRoutes } from "./routes.ts";
export { type LedgerFile, openLedgerFile } from "./service/ledger-file.ts";
export { reapplyErasures } from "./service/reapply-erasures.ts";
