import type { Corpus, DocType } from "../documents/fields.ts";
import type { IndexDoc } from "../documents/index-doc.ts";
import type { EngineName, RecallQuery, RecallSet, SearchPage, SearchQuery } from "./query.ts";
import type { ScopeToken } from "./scope-token.ts";

/** What every call carries. `deadline` is an instant in milliseconds of the engine's clock. */
export interface CallContext {
  readonly signal?: AbortSignal | undefined;
  readonly deadline?: number | undefined;
  readonly requestId?: string | undefined;
}

export interface VersionedDoc {
  readonly doc: IndexDoc;
  /** Rises with every change of the document; of two puts or removes the higher version wins. */
  readonly version: bigint;
}

export type RemovalReason = "withdrawn" | "paused" | "closed" | "erased";

/** A withdrawn person leaves `published` and stays in `staff`: each corpus is told on its own. */
export type IndexChange =
  | ({
      readonly op: "put";
      /** True where index and database were compared and differ: then the same version counts as newer. */
      readonly repair?: boolean | undefined;
    } & VersionedDoc)
  | {
      readonly op: "remove";
      readonly corpus: Corpus;
      readonly type: DocType;
      readonly id: string;
      readonly version: bigint;
      readonly why: RemovalReason;
    };

export interface ApplyOptions extends CallContext {
  /** Place in the log of changes up to which the batch reaches; kept with the index, told by `health`. */
  readonly position?: bigint | undefined;
}

export interface ApplyReceipt {
  readonly applied: number;
  /** Changes that were older than what the index holds, or equal to it. */
  readonly ignored: number;
  /** Documents that the index cannot take, each with the reason. */
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
  /** Ids whose words have left the engine's files (merged out, log emptied). */
  readonly erased: readonly string[];
  readonly asOf: bigint;
}

export interface RebuildReceipt {
  readonly indexed: number;
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
  readonly generation: number;
  readonly ms: number;
}

/** Digest of the documents whose SHA-256(id) begins with this byte (modulo the number of buckets). */
export interface BucketDigest {
  readonly bucket: number;
  readonly count: number;
  /** XOR of the documents' marks, 16 hexadecimal digits; `documentMark` in `documents/digest.ts` makes one. */
  readonly digest: string;
}

/** A document that the index holds, by the mark that its digests are made of: `documentMark` in `documents/digest.ts`. */
export interface Holding {
  readonly id: string;
  readonly mark: bigint;
}

export interface EngineHealth {
  readonly engine: EngineName;
  readonly state: "ready" | "rebuilding" | "stale-settings";
  readonly appliedSeq: bigint;
  /** The last `position` handed to `apply`; null before the first. */
  readonly position: bigint | null;
  readonly documents: readonly { readonly corpus: Corpus; readonly type: DocType; readonly count: number }[];
  /** Version of fields, normalising and vocabulary: the index's own, and the one that it should have. */
  readonly settings: { readonly stored: string; readonly wanted: string };
  readonly breaker: "closed" | "open" | "probing";
  readonly lagMs: number;
  readonly bytes: { readonly file: number; readonly memory: number };
  readonly versions: Readonly<Record<string, string>>;
}

/** Why a question is not answered. Everything else that an engine throws is a fault. */
export type RefusalReason = "invalid" | "cursor" | "too-deep" | "cancelled" | "deadline" | "busy" | "unavailable";

export class SearchRefusal extends Error {
  readonly reason: RefusalReason;
  /** JSON pointers into the query, where the reason is `invalid`. */
  readonly pointers: readonly string[];
  constructor(reason: RefusalReason, message: string, pointers: readonly string[] = []) {
    super(message);
    this.name = "SearchRefusal";
    this.reason = reason;
    this.pointers = pointers;
  }
}

/**
 * Finds and counts; never shows. An engine answers with ids and numbers, and whoever asks reads the rows through the
 * database's own scope. Guarantees: same query, scope and `asOf` give the same page; the order never depends on
 * documents outside the scope; a change is searchable when `apply` resolves; a removal is never undone by a late put;
 * depth ends at 1,000 hits.
 */
export interface SearchEngine {
  readonly name: EngineName;
  /** @throws SearchRefusal; TypeError where the scope was not made by `mintScope`. */
  query(query: SearchQuery, scope: ScopeToken, ctx: CallContext): Promise<SearchPage>;
  /** Candidates (or openings) that an exact scorer should look at. */
  recall(query: RecallQuery, scope: ScopeToken, ctx: CallContext): Promise<RecallSet>;
  /** Idempotent; ordered per document by version. */
  apply(batch: readonly IndexChange[], ctx: ApplyOptions): Promise<ApplyReceipt>;
  /** Builds everything anew beside the serving index and swaps; changes go on meanwhile. */
  rebuild(source: AsyncIterable<VersionedDoc>, ctx: CallContext): Promise<RebuildReceipt>;
  /** `buckets` divides 256. */
  digests(corpus: Corpus, type: DocType, buckets: number, ctx: CallContext): Promise<readonly BucketDigest[]>;
  /** What the index holds in these of 256 buckets, in no order. */
  holdings(corpus: Corpus, type: DocType, buckets: readonly number[], ctx: CallContext): Promise<readonly Holding[]>;
  health(ctx: CallContext): Promise<EngineHealth>;
  close(): Promise<void>;
}
