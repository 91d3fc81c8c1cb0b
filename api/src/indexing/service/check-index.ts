import type { EngineName } from "@tuttu/schema";
import {
  BucketDigests,
  bucketOf,
  type DocPart,
  differingBuckets,
  docParts,
  everyBucket,
  markOf,
  type SearchEngine,
  SearchRefusal,
  type VersionedDoc,
} from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { enqueueFor, removalsOfLost, type Topic, unread } from "../../jobs/index.ts";
import { countStill, type Drift, driftOf } from "../domain/drift.ts";
import { emptyOutcome, type Outcome } from "../domain/to-run.ts";
import { indexedDocuments, outboxReaderOf } from "./indexed.ts";

type OnDocument = (count: number) => Promise<void>;

const keyOf = ({ corpus, type }: DocPart) => `${corpus} ${type}`;
const rowsAtOnce = 500;

async function* documents(ctx: Context): AsyncGenerator<VersionedDoc> {
  for (const source of indexedDocuments) yield* source(ctx);
}

/** Buckets of each part in which index and database differ. */
async function differences(ctx: Context, engine: SearchEngine, onDocument: OnDocument) {
  const right = new Map(docParts.map((part) => [keyOf(part), new BucketDigests()]));
  let count = 0;
  for await (const document of documents(ctx)) {
    right.get(keyOf(document.doc))?.add(document.doc.id, markOf(document));
    await onDocument(++count);
  }
  const differing: (DocPart & { readonly buckets: number[] })[] = [];
  for (const part of docParts) {
    const held = await engine.digests(part.corpus, part.type, everyBucket.length, { requestId: ctx.requestId });
    const buckets = differingBuckets(right.get(keyOf(part))?.done() ?? [], held);
    if (buckets.length > 0) differing.push({ ...part, buckets });
  }
  return { count, differing };
}

type Differing = Awaited<ReturnType<typeof differences>>["differing"];

/** What differs, by id. @param coming those that the engine's reader will tell of anyway, and are left out */
async function driftIn(
  ctx: Context,
  engine: SearchEngine,
  differing: Differing,
  coming: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
) {
  const right = new Map(differing.map((part) => [keyOf(part), new Map<string, bigint>()]));
  const asked = new Map(differing.map((part) => [keyOf(part), new Set(part.buckets)]));
  for await (const document of documents(ctx)) {
    const key = keyOf(document.doc);
    if (asked.get(key)?.has(bucketOf(document.doc.id))) right.get(key)?.set(document.doc.id, markOf(document));
  }
  const found: (DocPart & Drift)[] = [];
  for (const { buckets, ...part } of differing) {
    const { corpus, type } = part;
    // What does not belong there may say that it belongs to any bucket, so all of them are looked through.
    const holdings = await engine.holdings(corpus, type, everyBucket, { requestId: ctx.requestId });
    const own = new Set(buckets);
    const held = new Map(holdings.flatMap(({ id, mark }) => (own.has(bucketOf(id)) ? [[id, mark] as const] : [])));
    const { missing, stale, surplus } = driftOf(right.get(keyOf(part)) ?? new Map(), held);
    const changing = await coming([...missing, ...stale, ...surplus]);
    const settled = (ids: readonly string[]) => ids.filter((id) => !changing.has(id));
    found.push({ corpus, type, missing: settled(missing), stale: settled(stale), surplus: settled(surplus) });
  }
  return found;
}

const sum = (found: readonly Drift[], of: keyof Drift) => found.reduce((total, one) => total + one[of].length, 0);

/** Has the engine's own reader put right what differs, in its turn between the changes. */
async function repair(ctx: Context, name: EngineName, found: readonly (DocPart & Drift)[]): Promise<void> {
  const reader = outboxReaderOf(name);
  const topics: Topic[] = ["candidate", "opening"];
  for (const { type, missing, stale, surplus } of found) {
    const notices = [
      ...removalsOfLost(type, surplus),
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
  const { count, differing } = await differences(ctx, engine, onDocument);
  const changing = (ids: readonly string[]) => unread(ctx.db, outboxReaderOf(name), ids);
  const found = differing.length === 0 ? [] : await driftIn(ctx, engine, differing, changing);
  const [missing, stale, surplus] = [sum(found, "missing"), sum(found, "stale"), sum(found, "surplus")];
  const all = missing + stale + surplus;
  let left = 0;
  if (all > 0) {
    await repair(ctx, name, found);
    const after = await driftIn(ctx, engine, differing, async () => new Set());
    left = countStill(found, after);
  }
  const ms = ctx.clock().getTime() - began;
  return { ...emptyOutcome, documents: count, missing, stale, surplus, repaired: Math.max(0, all - left), ms };
}
