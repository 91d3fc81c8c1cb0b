import type { AccountTables } from "./accounts.ts";
import type { CandidateTables } from "./candidates.ts";
import type { CardTables } from "./cards.ts";
import type { DerivedTables } from "./derived.ts";
import type { JoiningTables } from "./joining.ts";
import type { OpeningTables } from "./openings.ts";
import type { OperationTables } from "./operations.ts";
import type { ProgrammeTables } from "./programmes.ts";
import type { RightsTables } from "./rights.ts";
import type { SavedSearchTables } from "./saved-searches.ts";
import type { ShortlistTables } from "./shortlists.ts";
import type { TaxonomyTables } from "./taxonomy.ts";

export type * from "./accounts.ts";
export type * from "./candidate-history.ts";
export type * from "./candidates.ts";
export type * from "./cards.ts";
export type * from "./derived.ts";
export type * from "./joining.ts";
export type * from "./links.ts";
export type * from "./openings.ts";
export type * from "./operations.ts";
export type * from "./programmes.ts";
export type * from "./rights.ts";
export type * from "./saved-searches.ts";
export type * from "./shortlists.ts";
export type * from "./taxonomy.ts";

/** Every table of the main database, for Kysely. */
export type Database = AccountTables &
  CandidateTables &
  CardTables &
  DerivedTables &
  JoiningTables &
  OpeningTables &
  OperationTables &
  ProgrammeTables &
  RightsTables &
  SavedSearchTables &
  ShortlistTables &
  TaxonomyTables;
