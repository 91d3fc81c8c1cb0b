import type { Migration } from "kysely/migration";
import * as accounts from "./2026-11-24-1-accounts.ts";
import * as taxonomy from "./2026-11-24-2-taxonomy.ts";
import * as programmes from "./2026-11-24-3-programmes.ts";
import * as candidates from "./2026-11-24-4-candidates.ts";
import * as openings from "./2026-11-24-5-openings.ts";
import * as operations from "./2026-11-24-6-operations.ts";
import * as mail from "./2026-11-24-7-mail.ts";
import * as imports from "./2026-11-24-8-imports.ts";
import * as kindImports from "./2026-11-25-1-kind-imports.ts";
import * as installation from "./2026-11-25-2-installation.ts";
import * as codeUnitOrder from "./2026-11-25-3-code-unit-order.ts";
import * as outboxReaders from "./2026-11-25-4-outbox-readers.ts";
import * as importRows from "./2026-11-25-5-import-rows.ts";
import * as eventsByAction from "./2026-11-30-1-events-by-action.ts";
import * as joining from "./2026-12-01-1-joining.ts";
import * as cards from "./2026-12-01-2-cards.ts";
import * as hints from "./2026-12-01-3-hints.ts";
import * as erasures from "./2026-12-01-4-erasures.ts";
import * as shortlists from "./2026-12-01-6-shortlists.ts";
import * as savedSearches from "./2026-12-01-6b-saved-searches.ts";

/** Every migration by its name, in order; handed to Kysely's migrator as they stand. */
export const migrations: Readonly<Record<string, Migration>> = {
  "2026-11-24-1-accounts": accounts,
  "2026-11-24-2-taxonomy": taxonomy,
  "2026-11-24-3-programmes": programmes,
  "2026-11-24-4-candidates": candidates,
  "2026-11-24-5-openings": openings,
  "2026-11-24-6-operations": operations,
  "2026-11-24-7-mail": mail,
  "2026-11-24-8-imports": imports,
  "2026-11-25-1-kind-imports": kindImports,
  "2026-11-25-2-installation": installation,
  "2026-11-25-3-code-unit-order": codeUnitOrder,
  "2026-11-25-4-outbox-readers": outboxReaders,
  "2026-11-25-5-import-rows": importRows,
  "2026-11-30-1-events-by-action": eventsByAction,
  "2026-12-01-1-joining": joining,
  "2026-12-01-2-cards": cards,
  "2026-12-01-3-hints": hints,
  "2026-12-01-4-erasures": erasures,
  "2026-12-01-6-shortlists": shortlists,
  "2026-12-01-6b-saved-searches": savedSearches,
};
