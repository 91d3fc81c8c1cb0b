import type { Corpus, DocType } from "../../../documents/fields.ts";
import type { BucketDigest, CallContext, Holding } from "../../port.ts";
import { SearchRefusal } from "../../port.ts";
import { nextTurn, stillWanted } from "../change/turn.ts";
import { partNumber } from "../storage/parts.ts";
import type { Store } from "../store.ts";

const chunk = 5000;

/** Count and combined mark per bucket, read from the file (not from memory) in chunks of some milliseconds. */
export async function digestsOf(
  store: Store,
  corpus: Corpus,
  type: DocType,
  buckets: number,
  ctx: CallContext,
): Promise<readonly BucketDigest[]> {
  if (!Number.isInteger(buckets) || buckets < 1 || 256 % buckets !== 0) {
    throw new SearchRefusal("invalid", "the number of buckets must divide 256", ["/buckets"]);
  }
  const digests = new BigUint64Array(buckets);
  const counts = new Uint32Array(buckets);
  const tables = store.memory.tables.parts[partNumber(corpus, type)];
  for (let last = -1; tables; ) {
    stillWanted(ctx, store.clock);
    const rows = tables.marks.all(last, chunk) as [number, number, Buffer][];
    for (const [, bucket, mark] of rows) {
      const at = bucket % buckets;
      digests[at] = (digests[at] ?? 0n) ^ mark.readBigUInt64BE(0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    last = rows.at(-1)?.[0] ?? last;
    if (rows.length < chunk) break;
    await nextTurn();
  }
  return Array.from(counts, (count, bucket) => ({
    bucket,
    count,
    digest: (digests[bucket] ?? 0n).toString(16).padStart(16, "0"),
  }));
}

/** Ids and marks of some buckets, read from the file in chunks of some milliseconds. */
export async function holdingsOf(
  store: Store,
  corpus: Corpus,
  type: DocType,
  buckets: readonly number[],
  ctx: CallContext,
): Promise<readonly Holding[]> {
  const asked = new Set(buckets);
  const holdings: Holding[] = [];
  const tables = store.memory.tables.parts[partNumber(corpus, type)];
  for (let last = -1; tables; ) {
    stillWanted(ctx, store.clock);
    const rows = tables.held.all(last, chunk) as [number, number, Buffer, string][];
    for (const [, bucket, mark, id] of rows)
      if (asked.has(bucket)) holdings.push({ id, mark: mark.readBigUInt64BE(0) });
    last = rows.at(-1)?.[0] ?? last;
    if (rows.length < chunk) break;
    await nextTurn();
  }
  return holdings;
}
