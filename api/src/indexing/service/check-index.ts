import type { EngineName } from "@tuttu/schema";
import {
  bucketOf,
  type Corpus,
  contentDigest,
  corpora,
  type DocType,
  docTypes,
  documentMark,
  type SearchEngine,
  SearchRefusal,
  type VersionedDoc,
} from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { enqueueFor, type Topic, unread } from "../../jobs/index.ts";
import { type Drift, driftOf, type Part, PartDigest } from "../domain/digests.ts";
import { emptyOutcome, type Outcome } from "../domain/to-run.ts";
import { indexedDocuments, outboxReaderOf } from "./indexed.ts";

type OnDocument = (count: number) => Promise<void>;

const parts: readonly Part[] = corpora.flatMap((corpus) => docTypes.map((type) => ({ corpus, type })));
const keyOf = (corpus: Corpus, type: DocType) => `${corpus} ${type}`;
const markOf = ({ doc, version }: VersionedDoc) => documentMark(doc.id, version, contentDigest(doc));
/** Above every version that a record can have: what the database does not know leaves the index. */
const versionMax = 2_147_483_647;
const rowsAtOnce = 500;
const everyBucket = Array.from({ length: 256 }, (_, at) => at);

async function* documents(ctx: Context): AsyncGenerator<VersionedDoc> {
  for (const source of indexedDocuments) yield* source(ctx);
}

/** Buckets of each part in which index and database differ. */
async function differingBuckets(ctx: Context, engine: SearchEngine, onDocument: OnDocument) {
  const right = new Map(parts.map(({ corpus, type }) => [keyOf(corpus, type), new PartDigest()]));
  let count = 0;
  for await (const document of documents(ctx)) {
    const { corpus, type, id } = document.doc;
    right.get(keyOf(corpus, type))?.add(bucketOf(id), markOf(document));
    await onDocument(++count);
  }
  const differing: (Part & { readonly buckets: number[] })[] = [];
  for (const part of parts) {
    const held = await engine.digests(part.corpus, part.type, 256, { requestId: ctx.requestId });
    const buckets = right.get(keyOf(part.corpus, part.type))?.differing(held) ?? [];
    if (buckets.length > 0) differing.push({ ...part, buckets });
  }
  return { count, differing };
}

type Differing = Awaited<ReturnType<typeof differingBuckets>>["differing"];

/** What differs, by id. @param coming those that the engine's reader will tell of anyway, and are left out */
async function driftIn(
  ctx: Context,
  engine: SearchEngine,
  differing: Differing,
  coming: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
) {
  const right = new Map(differing.map(({ corpus, type }) => [keyOf(corpus, type), new Map<string, bigint>()]));
  const asked = new Map(differing.map(({ corpus, type, buckets }) => [keyOf(corpus, type), new Set(buckets)]));
  for await (const document of documents(ctx)) {
    const key = keyOf(document.doc.corpus, document.doc.type);
    if (asked.get(key)?.has(bucketOf(document.doc.id))) right.get(key)?.set(document.doc.id, markOf(document));
  }
  const found: (Part & Drift)[] = [];
  for (const { corpus, type, buckets } of differing) {
    // What does not belong there may say that it belongs to any bucket, so all of them are looked through.
    const holdings = await engine.holdings(corpus, type, everyBucket, { requestId: ctx.requestId });
    const own = new Set(buckets);
    const held = new Map(holdings.flatMap(({ id, mark }) => (own.has(bucketOf(id)) ? [[id, mark] as const] : [])));
    const { missing, stale, surplus } = driftOf(right.get(keyOf(corpus, type)) ?? new Map(), held);
    const changing = await coming([...missing, ...stale, ...surplus]);
    const settled = (ids: readonly string[]) => ids.filter((id) => !changing.has(id));
    found.push({ corpus, type, missing: settled(missing), stale: settled(stale), surplus: settled(surplus) });
  }
  return found;
}

const sum = (found: readonly Drift[], of: keyof Drift) => found.reduce((total, one) => total + one[of].length, 0);

/** Has the engine's own reader put right what differs, in its turn between the changes. */
async function repair(ctx: Context, name: EngineName, found: readonly (Part & Drift)[]): Promise<void> {
  const reader = outboxReaderOf(name);
  const topics: Topic[] = ["candidate", "opening"];
  for (const { type, missing, stale, surplus } of found) {
    const notices = [
      ...surplus.map((id) => ({ topic: type, subjectId: id, operation: "remove", version: versionMax }) as const),
      ...[...missing, ...stale].map(
        (id) => ({ topic: type, subjectId: id, operation: "put", version: 0, isRepair: true }) as const,
      ),
    ];
    for (let from = 0; from < notices.length; from += rowsAtOnce) {
      await ctx.work((tx) => enqueueFor(tx, ctx, [reader], notices.slice(from, from + rowsAtOnce)));
    }
  }
  await ctx.ports.drain(topics);
}

/**
 * Compares an engine's index with the database by the digests of 256 buckets, mends what differs and looks again.
 * `repaired` is how much of it is right now.
 * @param onDocument told with the number compared so far
 * @throws SearchRefusal where the engine does not answer
 */
export async function checkIndex(ctx: Context, name: EngineName, onDocument: OnDocument): Promise<Outcome> {
  const began = ctx.clock().getTime();
  const engine = await ctx.ports.index(name);
  if (engine === null) throw new SearchRefusal("unavailable", "no search server is configured");
  await ctx.ports.drain(["candidate", "opening"]);
  const { count, differing } = await differingBuckets(ctx, engine, onDocument);
  const changing = (ids: readonly string[]) => unread(ctx.db, outboxReaderOf(name), ids);
  const found = differing.length === 0 ? [] : await driftIn(ctx, engine, differing, changing);
  const [missing, stale, surplus] = [sum(found, "missing"), sum(found, "stale"), sum(found, "surplus")];
  const all = missing + stale + surplus;
  let left = 0;
  if (all > 0) {
    await repair(ctx, name, found);
    const after = await driftIn(ctx, engine, differing, async () => new Set());
    left = sum(after, "missing") + sum(after, "stale") + sum(after, "surplus");
  }
  const ms = ctx.clock().getTime() - began;
  return { ...emptyOutcome, documents: count, missing, stale, surplus, repaired: Math.max(0, all - left), ms };
}
