import { type EnqueuedTask, MeilisearchApiError } from "meilisearch";
import { faultOf } from "../../../documents/doc-schema.ts";
import { type DocPart, docParts } from "../../../documents/fields.ts";
import type { ApplyOptions, ApplyReceipt, IndexChange } from "../../port.ts";
import type { House } from "../house.ts";
import { IndexLost, TaskFailed } from "../server/refusals.ts";
import { goneId, removalsOf, versionsIn } from "./known.ts";
import { sendDocs } from "./send.ts";

type Put = Extract<IndexChange, { op: "put" }>;
type Remove = Extract<IndexChange, { op: "remove" }>;

interface Work {
  readonly part: DocPart;
  readonly puts: Put[];
  readonly removes: Remove[];
}

interface Fresh extends Work {
  /** How many of them change what the index holds. */
  readonly effective: number;
}

const partOf = (change: IndexChange): DocPart => (change.op === "put" ? change.doc : change);
const idOf = (change: IndexChange): string => (change.op === "put" ? String(change.doc?.id) : change.id);

/**
 * Applies a batch, removals first. When it resolves the server has done all of it. A batch whose answer was lost is
 * simply sent again.
 */
export async function applyBatch(
  house: House,
  batch: readonly IndexChange[],
  ctx: ApplyOptions,
): Promise<ApplyReceipt> {
  try {
    return await applyAll(house, batch, ctx);
  } catch (error) {
    const reason = error instanceof TaskFailed || error instanceof MeilisearchApiError ? error.message : undefined;
    const [first] = batch;
    // What the server itself cannot take is told where it stands alone; whoever sends many tries halves of them.
    const isAlone = batch.every((change) => change.op === "put" && change.doc.id === (first && idOf(first)));
    if (reason === undefined || first === undefined || !isAlone) throw error;
    return { applied: 0, ignored: 0, refused: [{ id: idOf(first), reason }], erased: [], asOf: house.seq };
  }
}

function applyAll(house: House, batch: readonly IndexChange[], ctx: ApplyOptions): Promise<ApplyReceipt> {
  return house.inTurn(async () => {
    try {
      return await applyNow(house, batch, ctx);
    } catch (error) {
      // What a dead rebuild left half made must not keep changes from the index that serves.
      if (error instanceof IndexLost) await forgetBuild(house);
      throw error;
    }
  });
}

/** A rebuild whose indexes are not there cannot end well; it is told so at its next step. */
async function forgetBuild(house: House): Promise<void> {
  const build = (await house.indexes.read())?.building?.build;
  if (build === undefined) return;
  const have = new Set(await house.indexes.list());
  if (docParts.every((part) => have.has(house.names.building(part, build)))) return;
  await house.finish([await house.indexes.write({ building: null })]);
}

async function applyNow(house: House, batch: readonly IndexChange[], ctx: ApplyOptions): Promise<ApplyReceipt> {
  house.stillWanted(ctx);
  await house.ready();
  const refused: { id: string; reason: string }[] = [];
  const sound = batch.filter((change) => {
    const reason = change.op === "put" ? faultOf(change.doc) : undefined;
    if (reason !== undefined) refused.push({ id: idOf(change), reason });
    return reason === undefined;
  });
  const state = await house.indexes.read();
  const build = state?.building?.build;
  const works = docParts.map((part) => workFor(part, sound));
  const tasks: EnqueuedTask[] = [];
  let applied = 0;
  // Everywhere removals first: nobody stays visible because somebody else is being added.
  const chosen: Fresh[] = [];
  for (const work of works) {
    const fresh = await freshOf(house, work, house.names.live(work.part));
    applied += fresh.effective;
    chosen.push(fresh);
    tasks.push(...(await remove(house, fresh, house.names.live(work.part))));
  }
  if (build !== undefined) for (const work of works) tasks.push(...(await removeAll(house, work, build)));
  for (const work of chosen) {
    tasks.push(...(await sendDocs(house, house.names.live(work.part), work.puts, house.texts)));
  }
  if (build !== undefined) {
    for (const work of works) {
      const uid = house.names.building(work.part, build);
      const fresh = await freshOf(house, work, uid);
      tasks.push(...(await sendDocs(house, uid, fresh.puts, house.texts)));
    }
  }
  if (ctx.position !== undefined && state?.position !== String(ctx.position)) {
    tasks.push(await house.indexes.write({ position: String(ctx.position) }));
  }
  await house.finish(tasks);
  const erased = batch.flatMap((change) => (change.op === "remove" && change.why === "erased" ? [change.id] : []));
  return { applied, ignored: sound.length - applied, refused, erased, asOf: house.seq };
}

/** The newest change of each document of one part. */
function workFor(part: DocPart, changes: readonly IndexChange[]): Work {
  const newest = new Map<string, IndexChange>();
  for (const change of changes) {
    const { corpus, type } = partOf(change);
    if (corpus !== part.corpus || type !== part.type) continue;
    const id = idOf(change);
    const other = newest.get(id);
    const wins = other === undefined || change.version > other.version;
    // Of a put and a removal at the same version, the removal counts.
    if (wins || (change.version === other?.version && change.op === "remove")) newest.set(id, change);
  }
  const all = [...newest.values()];
  return {
    part,
    puts: all.filter((change) => change.op === "put"),
    removes: all.filter((change) => change.op === "remove"),
  };
}

/** What is newer than what the index holds and than what was removed. */
async function freshOf(house: House, { part, puts, removes }: Work, uid: string): Promise<Fresh> {
  const ids = [...puts, ...removes].map(idOf);
  if (ids.length === 0) return { part, puts: [], removes: [], effective: 0 };
  const [held, gone] = [await versionsIn(house, uid, ids), await removalsOf(house, part, ids)];
  const isNew = (change: Put): boolean => {
    // What a repair brings was compared with what is held, so that an equal version is no reason to leave it.
    const version = change.repair ? change.version + 1n : change.version;
    return version > (held.get(change.doc.id) ?? -1n) && version > (gone.get(change.doc.id) ?? -1n);
  };
  // A removal at the version that is held still removes: withdrawing does not always make a new version.
  const removable = (change: Remove): boolean =>
    change.version >= (held.get(change.id) ?? -1n) && change.version > (gone.get(change.id) ?? -1n);
  const fresh = { part, puts: puts.filter(isNew), removes: removes.filter(removable) };
  return { ...fresh, effective: fresh.puts.length + fresh.removes.filter(({ id }) => held.has(id)).length };
}

/** Remembered before it is done, so that no later put can come between. */
async function remove(house: House, { part, removes }: Work, uid: string): Promise<EnqueuedTask[]> {
  if (removes.length === 0) return [];
  const marks = removes.map(({ id, version }) => ({ id: goneId(part, id), version: String(version) }));
  return [
    await house.server.call((admin) => admin.index(house.names.gone).addDocuments(marks)),
    await house.server.call((admin) => admin.index(uid).deleteDocuments(removes.map(({ id }) => id))),
  ];
}

/** In an index that is being built, everything that is to go goes: its documents are older than this change. */
async function removeAll(house: House, { part, removes }: Work, build: string): Promise<EnqueuedTask[]> {
  if (removes.length === 0) return [];
  const uid = house.names.building(part, build);
  const held = await versionsIn(
    house,
    uid,
    removes.map(({ id }) => id),
  );
  const ids = removes.filter(({ id, version }) => version >= (held.get(id) ?? 0n)).map(({ id }) => id);
  return [await house.server.call((admin) => admin.index(uid).deleteDocuments(ids))];
}
