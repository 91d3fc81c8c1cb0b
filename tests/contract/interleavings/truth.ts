import {
  candidateDoc,
  everyBucket,
  type IndexChange,
  type IndexDoc,
  markOf,
  mintScope,
  type SearchEngine,
  type VersionedDoc,
} from "@tuttu/search";

interface Entry {
  readonly version: bigint;
  /** Null for who was removed. */
  readonly doc: IndexDoc | null;
}

const part = { corpus: "staff", type: "candidate" } as const;
/** Above every version: who is not known any more leaves. */
const versionMax = 2_147_483_647n;
const scope = mintScope({ corpus: "staff", types: ["candidate"], programmes: ["prg_a"], tieKey: "" });

const aDoc = (id: string, version: bigint): IndexDoc =>
  candidateDoc({
    ...part,
    programmeId: "prg_a",
    state: "published",
    headline: `sailmaker ${version}`,
    skills: [],
    occupations: [],
    languages: [],
    municipalities: [],
    regions: [],
    workModes: [],
    workingTimes: [],
    contractTypes: [],
    startOn: null,
    eqf: null,
    profileLanguage: null,
    orderedAt: 0,
    texts: [],
    searchStatus: "looking",
    counsellorId: null,
    blockedOrganisationIds: [],
    id,
  });

/** What is true of a handful of people, and what an index has not been told yet. Stands for database and outbox. */
export class Truth {
  readonly #entries = new Map<string, Entry>();
  #untold: string[] = [];

  put(id: string): void {
    const version = (this.#entries.get(id)?.version ?? 0n) + 1n;
    this.#entries.set(id, { version, doc: aDoc(id, version) });
    this.#untold.push(id);
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined || entry.doc === null) return;
    this.#entries.set(id, { version: entry.version + 1n, doc: null });
    this.#untold.push(id);
  }

  get isTold(): boolean {
    return this.#untold.length === 0;
  }

  /** Tells an index of the oldest changes, as they stand now; they count as told when it has taken them. */
  async tell(engine: SearchEngine, most: number, signal: AbortSignal): Promise<void> {
    const rows = this.#untold.slice(0, most);
    const changes = [...new Set(rows)].map((id) => this.#changeOf(id));
    await engine.apply(changes, { signal });
    if (!signal.aborted) this.#untold = this.#untold.slice(rows.length);
  }

  #changeOf(id: string): IndexChange {
    const { version, doc } = this.#entries.get(id) as Entry;
    return doc === null ? { op: "remove", ...part, id, version, why: "withdrawn" } : { op: "put", doc, version };
  }

  /** Everybody who is there, read as the stream goes on. */
  async *documents(pause: () => Promise<void>): AsyncGenerator<VersionedDoc> {
    for (const id of [...this.#entries.keys()].sort()) {
      await pause();
      const { version, doc } = this.#entries.get(id) as Entry;
      if (doc !== null) yield { doc, version };
    }
  }

  /** In what index and truth differ, by what is found and by marks; nothing where they are equal. */
  async differences(engine: SearchEngine): Promise<string[]> {
    const question = { type: "candidate", where: { and: [] }, facets: [], sort: "newest", page: { size: 50 } } as const;
    const found = new Set((await engine.query({ ...question, locale: "en" }, scope, {})).hits.map(({ id }) => id));
    const held = new Map(
      (await engine.holdings("staff", "candidate", everyBucket, {})).map(({ id, mark }) => [id, mark]),
    );
    const wrong: string[] = [];
    for (const [id, { version, doc }] of this.#entries) {
      if (doc === null && found.has(id)) wrong.push(`${id} is found and should not be`);
      if (doc !== null && !found.has(id)) wrong.push(`${id} is not found`);
      const mark = doc === null ? undefined : markOf({ doc, version });
      if (held.get(id) !== mark) wrong.push(`${id} is held as it was`);
    }
    for (const id of found) if (!this.#entries.has(id)) wrong.push(`${id} never was`);
    return wrong;
  }

  /** Mends an index as a comparison does: what differs is told anew. */
  async repair(engine: SearchEngine): Promise<void> {
    const held = new Map(
      (await engine.holdings("staff", "candidate", everyBucket, {})).map(({ id, mark }) => [id, mark]),
    );
    const changes: IndexChange[] = [];
    for (const [id, { version, doc }] of this.#entries) {
      if (doc === null && held.has(id)) {
        changes.push({ op: "remove", ...part, id, version: versionMax, why: "erased" });
      } else if (doc !== null && held.get(id) !== markOf({ doc, version })) {
        changes.push({ op: "put", doc, version, repair: true });
      }
    }
    await engine.apply(changes, {});
  }
}
