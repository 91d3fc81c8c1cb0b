import type { EnqueuedTask } from "meilisearch";
import { faultOf } from "../../../documents/doc-schema.ts";
import { type DocPart, docParts } from "../../../documents/fields.ts";
import { type CallContext, type RebuildReceipt, SearchRefusal, type VersionedDoc } from "../../port.ts";
import type { House } from "../house.ts";
import { removalsOf, versionsIn } from "./known.ts";
import { sendDocs } from "./send.ts";

/** Documents between two looks at what was changed meanwhile. */
const groupMax = 5_000;
/** A rebuild that says nothing for so long is taken for dead. */
const leaseMs = 60_000;

/**
 * Builds all indexes beside the serving ones and swaps them in one task. Changes that are applied meanwhile reach both.
 * A rebuild that dies leaves the old ones serving; what it left behind is deleted by the next one.
 */
export async function rebuild(
  house: House,
  source: AsyncIterable<VersionedDoc>,
  ctx: CallContext,
): Promise<RebuildReceipt> {
  house.stillWanted(ctx);
  await house.ready();
  const started = house.server.clock();
  const settings = house.wantedSettings;
  const build = await begin(house);
  const refused: { id: string; reason: string }[] = [];
  let indexed = 0;
  try {
    let group: VersionedDoc[] = [];
    const flush = async () => {
      const some = group;
      group = [];
      indexed += await house.inTurn(() => addGroup(house, build, some, refused, ctx));
    };
    for await (const item of source) {
      group.push(item);
      if (group.length >= groupMax) await flush();
    }
    await flush();
    const generation = await house.inTurn(() => swap(house, build, settings));
    house.restored();
    return { indexed, refused, generation, ms: house.server.clock() - started };
  } catch (error) {
    await giveUp(house, build).catch(() => undefined);
    throw error;
  }
}

/** Takes the lease, clears away what died before and makes the empty indexes. */
function begin(house: House): Promise<string> {
  return house.inTurn(async () => {
    const now = house.server.clock();
    const state = await house.indexes.read();
    if (state?.building && state.building.until > now) {
      throw new SearchRefusal("busy", "a rebuild is under way");
    }
    const builds = (state?.builds ?? 0) + 1;
    const build = `b${builds}`;
    const tasks = await house.indexes.delete(await house.indexes.orphans(undefined));
    for (const part of docParts) tasks.push(...(await house.indexes.create(house.names.building(part, build))));
    await house.finish(tasks);
    // Changes go to it from here on, so it must be there.
    await house.finish([await house.indexes.write({ builds, building: { build, until: now + leaseMs } })]);
    return build;
  });
}

/** Throws where another rebuild has taken over; prolongs the lease otherwise. */
async function stillMine(house: House, build: string): Promise<EnqueuedTask> {
  const state = await house.indexes.read();
  if (state?.building?.build !== build) throw new SearchRefusal("busy", "another rebuild has taken over");
  return house.indexes.write({ building: { build, until: house.server.clock() + leaseMs } });
}

async function addGroup(
  house: House,
  build: string,
  group: readonly VersionedDoc[],
  refused: { id: string; reason: string }[],
  ctx: CallContext,
): Promise<number> {
  house.stillWanted(ctx);
  const tasks: EnqueuedTask[] = [await stillMine(house, build)];
  let count = 0;
  for (const part of docParts) {
    const docs = group.filter(({ doc }) => {
      if (doc.corpus !== part.corpus || doc.type !== part.type) return false;
      const reason = faultOf(doc);
      if (reason !== undefined) refused.push({ id: String(doc.id), reason });
      return reason === undefined;
    });
    const fresh = await unchanged(house, part, house.names.building(part, build), docs);
    count += fresh.length;
    tasks.push(...(await sendDocs(house, house.names.building(part, build), fresh, house.texts)));
  }
  await house.finish(tasks);
  return count;
}

/** Leaves out what was changed or removed since the stream was read. */
async function unchanged(
  house: House,
  part: DocPart,
  uid: string,
  docs: readonly VersionedDoc[],
): Promise<VersionedDoc[]> {
  if (docs.length === 0) return [];
  const ids = docs.map(({ doc }) => doc.id);
  const held = await versionsIn(house, uid, ids);
  const gone = await removalsOf(house, part, ids);
  return docs.filter(({ doc, version }) => version > (held.get(doc.id) ?? -1n) && version > (gone.get(doc.id) ?? -1n));
}

/** An id that no document has. */
const nobody = "none";

/**
 * The new indexes serve from here on, under the old names; the old ones are deleted. A key of single indexes is not told
 * how a swap went, so whatever comes after it in the queue is waited for, and the indexes are looked at.
 */
async function swap(house: House, build: string, settings: string): Promise<number> {
  await house.finish([await stillMine(house, build)]);
  const state = await house.indexes.read();
  const generation = (state?.generation ?? 0) + 1;
  const pairs = docParts.map((part) => [house.names.live(part), house.names.building(part, build)] as const);
  const before = await house.indexes.births();
  const swaps = pairs.map(([live, made]) => ({ indexes: [live, made] as [string, string], rename: false }));
  await house.server.call((admin) => admin.swapIndexes(swaps));
  const after: EnqueuedTask[] = [];
  for (const [, made] of pairs) {
    after.push(await house.server.call((admin) => admin.index(made).deleteDocuments([nobody])));
  }
  await house.finish(after);
  const now = await house.indexes.births();
  const isSwapped = pairs.every(([live, made]) => now.get(live) === before.get(made));
  if (!isSwapped) throw new Error("the search server has not swapped the indexes");
  await house.finish([await house.indexes.write({ settings, generation, building: null })]);
  await house.finish(await house.indexes.delete(pairs.map(([, made]) => made)));
  return generation;
}

async function giveUp(house: House, build: string): Promise<void> {
  await house.inTurn(async () => {
    const state = await house.indexes.read();
    const mine = state?.building?.build === build;
    const tasks = mine ? [await house.indexes.write({ building: null })] : [];
    const have = new Set(await house.indexes.list());
    const left = docParts.map((part) => house.names.building(part, build)).filter((uid) => have.has(uid));
    await house.finish([...tasks, ...(await house.indexes.delete(left))]);
  });
}
