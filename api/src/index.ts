/** The door of the room: what tests of the whole house use. */
export { codeAt, codeNow, createAccount, hashPassword, stepOf } from "./accounts/index.ts";
export * from "./app/index.ts";
export type { VisibleCandidate } from "./consent/index.ts";
export { sentencesOfCv, skillBelievedFrom } from "./cv/index.ts";
export {
  type Db,
  migrate,
  migrateDown,
  openEmbeddedPostgres,
  openPostgres,
  openSqlite,
  openStore,
  type Store,
} from "./database/index.ts";
export { type DemoAccount, type SeededDemo, seedDemo } from "./demo/index.ts";
export { type CardsEvaluation, evaluateCards } from "./evaluate/cards.ts";
export {
  candidateFactsOf,
  openingFactsOf,
  type WorldCandidate,
  WorldLinks,
  type WorldOpening,
} from "./evaluate/matching/index.ts";
export { resumeImports } from "./exchange/index.ts";
export { indexedDocuments, keepOnce, runNow } from "./indexing/index.ts";
export { enqueue, sweepOnce, Worker } from "./jobs/index.ts";
export { columnsOfPage, reapplyErasures, tablesOfPeople } from "./rights/index.ts";
export { type Actor, capabilities, narrowCandidates, scopeOf } from "./scope/index.ts";
export { installStarter, readEsco, toTaxonomySource } from "./taxonomy/index.ts";
