import type { EngineName, OutboxReader } from "@tuttu/schema";
import type { SearchEngine, Taxonomy } from "@tuttu/search";
import type { Auth } from "../accounts/index.ts";
import type { RateLimiter } from "../http/rate-limits.ts";
import type { Condition, Topic } from "../jobs/index.ts";
import type { LinkingPort } from "../linking/index.ts";
import type { Matcher } from "../matching/index.ts";
import type { LedgerFile } from "../rights/index.ts";
import type { Context } from "./context.ts";
import type { SearchEngines } from "./search-engines.ts";

/** Machines that services use and do not own: opened once, changed whole, closed with the app. */
export interface Ports {
  /** Linking over the current release of the taxonomy. */
  readonly linking: () => Promise<LinkingPort>;
  /** The classification in force, for labels and relations of concepts. */
  readonly taxonomy: () => Promise<Taxonomy>;
  /** Answers questions: the engine that is configured or, where that cannot, the embedded one. */
  readonly engine: () => Promise<SearchEngine>;
  /** The engine of this name, to keep its index; null where it is not configured. */
  readonly index: (name: EngineName) => Promise<SearchEngine | null>;
  /** All of them, and how they stand. */
  readonly engines: () => Promise<SearchEngines>;
  /** Where matching looks for people and openings first. */
  readonly matchRecall: "memory" | "engine";
  /** Whether documents of people carry what the engine sums up to recall them; the same in every process of the house. */
  readonly keepsMarks: () => Promise<boolean>;
  /** Matching over the current release of the taxonomy. */
  readonly matching: () => Promise<Matcher>;
  /** Ids of the latest openings that find nobody among the candidates whom the viewer may see. */
  readonly weakOpenings: (ctx: Context) => Promise<readonly string[]>;
  readonly auth: Auth;
  readonly limiter: RateLimiter;
  /** Carries what was written to those who read these topics; resolves when nothing waits for them. */
  readonly drain: (topics: readonly Topic[]) => Promise<void>;
  /** As `drain`, for whoever has an answer to give: waits so long at the most, and for no machine known to be at fault. */
  readonly carry: (topics: readonly Topic[], mostMs: number) => Promise<void>;
  /** What was found out about the machine behind a reader of the outbox. */
  readonly judge: (reader: OutboxReader, condition: Condition) => void;
  /** Has the database look at how large its tables have become, after many rows were written. */
  readonly learnSizes: () => Promise<boolean>;
  /** Leaves nothing of deleted rows of these tables in the database's files; false where it has to be tried again. */
  readonly forget: (tables: readonly string[]) => Promise<boolean>;
  /** Who was erased, outside of the database. */
  readonly ledger: LedgerFile;
  /** Where mail is written that no server takes. */
  readonly mailFolder: string;
  /** Something was left for the watch over the indexes. */
  readonly wake: () => void;
  close(): Promise<void>;
}
