import { bucketOf, documentMark } from "../../../documents/digest.ts";
import type { Corpus, DocType } from "../../../documents/fields.ts";
import { BucketDigests } from "../../bucket-digests.ts";
import type { BucketDigest, CallContext, Holding } from "../../port.ts";
import { nextTurn, stillWanted } from "../../turn.ts";
import { partNumber } from "../storage/parts.ts";
import type { Store } from "../store.ts";

const chunk = 2000;

type Content = [dense: bigint, id: string, version: bigint, digest: string];

/**
 * What the file (not memory) holds, in chunks of some milliseconds. Buckets and marks are worked out from it here: they
 * are asked for once a night, and would cost every change two hashes.
 */
async function* contentsOf(
  store: Store,
  corpus: Corpus,
  type: DocType,
  ctx: CallContext,
): AsyncGenerator<readonly Content[]> {
  const tables = store.memory.tables.parts[partNumber(corpus, type)];
  for (let last = -1; tables; ) {
    stillWanted(ctx, store.clock);
    const rows = tables.contents.all(last, chunk) as Content[];
    yield rows;
    last = Number(rows.at(-1)?.[0] ?? last);
    if (rows.length < chunk) return;
    await nextTurn();
  }
}

/** Count and combined mark per bucket. */
export async function digestsOf(
  store: Store,
  corpus: Corpus,
  type: DocType,
  buckets: number,
  ctx: CallContext,
): Promise<readonly BucketDigest[]> {
  const digests = new BucketDigests(buckets);
  for await (const rows of contentsOf(store, corpus, type, ctx)) {
    for (const [, id, version, digest] of rows) digests.add(id, documentMark(id, version, digest));
  }
  return digests.done();
}

/** Ids and marks of some buckets. */
export async function holdingsOf(
  store: Store,
  corpus: Corpus,
  type: DocType,
  buckets: readonly number[],
  ctx: CallContext,
): Promise<readonly Holding[]> {
  const asked = new Set(buckets);
  const holdings: Holding[] = [];
  for await (const rows of contentsOf(store, corpus, type, ctx)) {
    for (const [, id, version, digest] of rows) {
      if (asked.has(bucketOf(id))) holdings.push({ id, mark: documentMark(id, version, digest) });
    }
  }
  return holdings;
}
