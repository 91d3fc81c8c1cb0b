import { bucketOf, documentMark } from "../../../documents/digest.ts";
import type { Corpus, DocType } from "../../../documents/fields.ts";
import { type BucketDigest, type CallContext, type Holding, SearchRefusal } from "../../port.ts";
import type { House } from "../house.ts";
import { hasOneOf } from "./quote.ts";

const bucketsAll = 256;
/** Buckets read at once: about 3,000 documents of 100,000. */
const bucketsAtOnce = 8;
/** More than this in eight buckets is not one installation. */
const docsMax = 1_000_000;

/** Ids and marks of some buckets, read a few buckets at a time, so that changes meanwhile move nothing. */
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
  for (let from = 0; from < buckets.length; from += bucketsAtOnce) {
    house.stillWanted(ctx);
    const some = buckets.slice(from, from + bucketsAtOnce).map(String);
    const { results } = await house.server.call((admin) =>
      admin
        .index(uid)
        .getDocuments({ filter: hasOneOf("bucket", some), fields: ["id", "version", "digest"], limit: docsMax }),
    );
    for (const { id, version, digest } of results) {
      holdings.push({ id: String(id), mark: documentMark(String(id), BigInt(String(version)), String(digest)) });
    }
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
  if (!Number.isInteger(buckets) || buckets < 1 || bucketsAll % buckets !== 0) {
    throw new SearchRefusal("invalid", "the number of buckets must divide 256", ["/buckets"]);
  }
  const digests = new BigUint64Array(buckets);
  const counts = new Uint32Array(buckets);
  const all = Array.from({ length: bucketsAll }, (_, at) => at);
  for (const { id, mark } of await holdingsOf(house, corpus, type, all, ctx)) {
    const at = bucketOf(id) % buckets;
    digests[at] = (digests[at] ?? 0n) ^ mark;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return Array.from(counts, (count, bucket) => ({
    bucket,
    count,
    digest: (digests[bucket] ?? 0n).toString(16).padStart(16, "0"),
  }));
}
