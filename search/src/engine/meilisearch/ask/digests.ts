import { documentMark } from "../../../documents/digest.ts";
import type { Corpus, DocType } from "../../../documents/fields.ts";
import { BucketDigests, everyBucket } from "../../bucket-digests.ts";
import type { BucketDigest, CallContext, Holding } from "../../port.ts";
import type { House } from "../house.ts";
import { rowsOf } from "../server/sound-answers.ts";
import { hasOneOf } from "./quote.ts";

/** Buckets read at once: about 3,000 documents of 100,000. */
const bucketsAtOnce = 8;
/** More than this in eight buckets is not one installation. */
const docsMax = 1_000_000;

/** What is no document of ours at all has a mark of nothing, which no document has. */
function markOf({ id, version, digest }: { id?: unknown; version?: unknown; digest?: unknown }): bigint {
  return /^\d+$/.test(String(version)) ? documentMark(String(id), BigInt(String(version)), String(digest)) : 0n;
}

/** Filters that find each document once. Who asks for everything is told of documents without a bucket as well. */
function groupsOf(buckets: readonly number[]): string[] {
  const groups: string[] = [];
  for (let from = 0; from < buckets.length; from += bucketsAtOnce) {
    groups.push(hasOneOf("bucket", buckets.slice(from, from + bucketsAtOnce).map(String)));
  }
  if (buckets.length === everyBucket.length) groups.push(`NOT (${hasOneOf("bucket", buckets.map(String))})`);
  return groups;
}

/**
 * Ids and marks of what says that it belongs to some buckets, read a few buckets at a time, so that changes meanwhile
 * move nothing.
 */
export async function holdingsOf(
  house: House,
  corpus: Corpus,
  type: DocType,
  buckets: readonly number[],
  ctx: CallContext,
): Promise<readonly Holding[]> {
  await house.ready();
  const uid = house.names.live({ corpus, type });
  const holdings: Holding[] = [];
  for (const filter of groupsOf(buckets)) {
    house.stillWanted(ctx);
    const answer = await house.server.call((admin) =>
      admin.index(uid).getDocuments({ filter, fields: ["id", "version", "digest"], limit: docsMax }),
    );
    for (const row of rowsOf(answer)) holdings.push({ id: String(row.id), mark: markOf(row) });
  }
  return holdings;
}

/** Count and combined mark per bucket, from what the documents themselves hold. */
export async function digestsOf(
  house: House,
  corpus: Corpus,
  type: DocType,
  buckets: number,
  ctx: CallContext,
): Promise<readonly BucketDigest[]> {
  const digests = new BucketDigests(buckets);
  for (const { id, mark } of await holdingsOf(house, corpus, type, everyBucket, ctx)) digests.add(id, mark);
  return digests.done();
}
