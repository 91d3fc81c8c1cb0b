import type { EnqueuedTask } from "meilisearch";
import { docParts } from "../../../documents/fields.ts";
import type { Connection } from "./connection.ts";
import type { Names } from "./names.ts";
import { apiErrorOf } from "./refusals.ts";
import { settings } from "./settings.ts";
import { rowsOf } from "./sound-answers.ts";

/** What is kept beside the indexes. */
export interface State {
  /** Version of settings, form of documents and vocabulary that the serving indexes were built with. */
  readonly settings: string;
  readonly generation: number;
  /** How many rebuilds were begun; the next one's indexes are named after it. */
  readonly builds: number;
  /** Decimal; the last place in the log of changes that `apply` was told of. */
  readonly position: string | null;
  /** A rebuild under way: its indexes, and until when it counts as alive. */
  readonly building: { readonly build: string; readonly until: number } | null;
}

const stateId = "state";

/** Making, naming, swapping and deleting indexes, and the small document that tells of them. */
export class Indexes {
  readonly #server: Connection;
  readonly #names: Names;

  constructor(server: Connection, names: Names) {
    this.#server = server;
    this.#names = names;
  }

  /**
   * Makes what is missing; what is there stays as it is. An index that was lost and is made again is empty, and says that
   * it must be built.
   * @param wantedSettings "" where what is made must be built in any case
   */
  async ensure(wantedSettings: string): Promise<void> {
    const have = new Set(await this.list());
    const names = this.#names;
    const tasks: EnqueuedTask[] = [];
    const isDone = have.has(names.state);
    const serving = docParts.map((part) => names.live(part));
    const missing = serving.filter((uid) => !have.has(uid));
    // Said first: nobody may take what is empty for what was built.
    if (missing.length > 0 && isDone) tasks.push(await this.write({ settings: "" }));
    for (const uid of missing) tasks.push(...(await this.create(uid)));
    // Whoever made the others has died before it was done: perhaps before it told their settings.
    for (const uid of serving) if (have.has(uid) && !isDone) tasks.push(await this.#settle(uid));
    for (const uid of [names.gone, names.state]) {
      const isThere = have.has(uid);
      if (!isThere) await this.#server.finish([await this.#make(uid)]);
      if (!isThere || !isDone) tasks.push(await this.#settlePlain(uid));
    }
    await this.#server.finish(tasks);
    if (!isDone) {
      await this.#server.finish([
        await this.write({ settings: wantedSettings, generation: 1, builds: 0, position: null, building: null }),
      ]);
    }
  }

  /** Names of all indexes that this key sees. */
  async list(): Promise<string[]> {
    return [...(await this.births()).keys()];
  }

  /** When each index that this key sees was made; it keeps that under another name. */
  async births(): Promise<Map<string, string>> {
    const rows = rowsOf(await this.#server.call((admin) => admin.getRawIndexes({ limit: 1_000 })));
    return new Map(rows.map(({ uid, createdAt }) => [uid, String(createdAt)]));
  }

  /** An empty index with our settings. */
  async create(uid: string): Promise<EnqueuedTask[]> {
    return [await this.#make(uid), await this.#settle(uid)];
  }

  #make(uid: string): Promise<EnqueuedTask> {
    return this.#server.call((admin) => admin.createIndex(uid, { primaryKey: "id" }));
  }

  #settle(uid: string): Promise<EnqueuedTask> {
    return this.#server.call((admin) => admin.index(uid).updateSettings(settings));
  }

  /** Of an index that is read by id alone. */
  #settlePlain(uid: string): Promise<EnqueuedTask> {
    return this.#server.call((admin) =>
      admin.index(uid).updateSettings({ searchableAttributes: [], filterableAttributes: ["id"], facetSearch: false }),
    );
  }

  async delete(uids: readonly string[]): Promise<EnqueuedTask[]> {
    const tasks: EnqueuedTask[] = [];
    for (const uid of uids) tasks.push(await this.#server.call((admin) => admin.deleteIndex(uid)));
    return tasks;
  }

  /** Indexes of rebuilds that are not `build`: they died and nobody will finish them. */
  async orphans(build: string | undefined): Promise<string[]> {
    const all = await this.list();
    return all.filter((uid) => {
      const of = this.#names.buildOf(uid);
      return of !== undefined && of !== build;
    });
  }

  async read(): Promise<State | undefined> {
    try {
      const found = await this.#server.look((admin) => admin.index(this.#names.state).getDocument(stateId));
      const { id: _, ...state } = found;
      return state as unknown as State;
    } catch (error) {
      if (apiErrorOf(error)?.cause?.code === "document_not_found") return undefined;
      throw error;
    }
  }

  /** Changes the fields that are given. */
  write(change: Partial<State>): Promise<EnqueuedTask> {
    return this.#server.call((admin) => admin.index(this.#names.state).updateDocuments([{ id: stateId, ...change }]));
  }
}
