import { type DocPart, docParts } from "../../documents/fields.ts";
import type { Lexicon, Vocabulary } from "../text/index.ts";
import { lexiconSteps, makeLexicon } from "../text/index.ts";
import { TextColumns, textVersion } from "../text/text-of.ts";
import { nextTurn, turnWatch } from "../turn.ts";
import { Memory } from "./columns/memory.ts";
import { createGeneration, dropGeneration, generationsIn, openGeneration } from "./storage/generation.ts";
import { formatVersion, type Meta, openMeta } from "./storage/meta.ts";
import { type Connection, immediately, openFile, type Statement } from "./storage/open.ts";

export interface EmbeddedOptions {
  /** The index's own SQLite file; made where it is missing. */
  readonly file: string;
  /** Words of the taxonomy's labels; asked again before each rebuild, and whenever its version may have changed. */
  readonly vocabulary?: (() => Vocabulary) | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

const noWords: Vocabulary = { version: "none", labels: () => [] };

/** The open file and what is in memory of it; `sync` keeps the two equal when other connections write. */
export class Store {
  readonly db: Connection;
  readonly meta: Meta;
  readonly clock: () => number;
  memory: Memory;
  /** A generation that is being built by this process; changes go to it as well. */
  building: Memory | undefined;
  /** Ends when the tables of the generation before are gone from the file. */
  clearing: Promise<void> = Promise.resolve();
  /** Number of the last change that memory knows. */
  seq = 0;
  #dataVersion = -1;
  #dataVersionOf: Statement | undefined;
  #lexicon: Lexicon | undefined;
  #texts: TextColumns | undefined;
  readonly #vocabulary: () => Vocabulary;
  readonly file: string;

  constructor({ file, vocabulary, clock }: EmbeddedOptions) {
    this.file = file;
    this.clock = clock;
    this.#vocabulary = vocabulary ?? (() => noWords);
    this.db = openFile(file);
    this.meta = openMeta(this.db);
    immediately(this.db, () => this.#prepare());
    this.memory = this.#open();
  }

  /** First start, or tables of another format: begins anew. */
  #prepare(): void {
    if (this.meta.get("format") === formatVersion) return;
    for (const generation of generationsIn(this.db)) dropGeneration(this.db, generation);
    for (const key of ["position", "building", "lease", "owner"] as const) this.meta.set(key, undefined);
    const generation = Number(this.meta.get("lastGeneration") ?? 0) + 1;
    createGeneration(this.db, generation);
    this.meta.set("format", formatVersion);
    this.meta.set("generation", String(generation));
    this.meta.set("lastGeneration", String(generation));
    this.meta.set("settings", this.wantedSettings);
  }

  #open(): Memory {
    this.#dataVersion = this.#readDataVersion();
    this.seq = this.#lastSeq();
    return new Memory(openGeneration(this.db, this.generation)).load();
  }

  get generation(): number {
    return Number(this.meta.get("generation"));
  }

  get lexicon(): Lexicon {
    const vocabulary = this.#vocabulary();
    if (this.#lexicon?.version !== vocabulary.version) this.#lexicon = makeLexicon(vocabulary);
    return this.#lexicon as Lexicon;
  }

  /** Makes the lexicon where it is not of now, others having their turn in between: before work with many texts. */
  async learnWords(): Promise<void> {
    const vocabulary = this.#vocabulary();
    if (this.#lexicon?.version === vocabulary.version) return;
    const steps = lexiconSteps(vocabulary);
    const over = turnWatch();
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        this.#lexicon = value;
        return;
      }
      if (over()) await nextTurn();
    }
  }

  /** Makes the text columns of documents, with the vocabulary of now. */
  get texts(): TextColumns {
    if (this.#texts?.version !== this.lexicon.version) this.#texts = new TextColumns(this.lexicon);
    return this.#texts as TextColumns;
  }

  get wantedSettings(): string {
    return `${textVersion}/${this.#vocabulary().version}`;
  }

  #readDataVersion(): number {
    this.#dataVersionOf ??= this.db.prepare("pragma data_version").pluck();
    return this.#dataVersionOf.get() as number;
  }

  #lastSeq(): number {
    return Number(this.db.prepare("select coalesce(max(seq), 0) from change").pluck().get());
  }

  /** Reads what other connections have changed since; costs microseconds where nothing did. */
  sync(): void {
    const version = this.#readDataVersion();
    if (version === this.#dataVersion) return;
    this.#dataVersion = version;
    if (this.generation !== this.memory.tables.generation) {
      this.reload();
      return;
    }
    const rows = this.db
      .prepare("select seq, generation, part, dense from change where seq > ? order by seq")
      .raw()
      .all(this.seq) as [number, number, number, number][];
    const gap = rows.length > 0 && rows[0]?.[0] !== this.seq + 1;
    if (gap) {
      this.reload();
      return;
    }
    for (const memory of [this.memory, this.building]) {
      memory?.learnValues();
      for (const [, generation, part, dense] of rows) {
        if (generation === memory?.tables.generation) memory.refresh(part, dense);
      }
    }
    this.seq = rows.at(-1)?.[0] ?? this.seq;
  }

  /** Forgets memory and reads the file again: another generation, a gap in the log, or a failed transaction. */
  reload(): void {
    const building = this.building?.tables.generation;
    this.memory = this.#open();
    if (building === undefined) return;
    const lives = building === Number(this.meta.get("building") ?? 0);
    this.building = lives ? new Memory(openGeneration(this.db, building)).load() : undefined;
  }

  get counts(): readonly (DocPart & { readonly count: number })[] {
    return docParts.map((part, number) => ({ ...part, count: this.memory.parts[number]?.count ?? 0 }));
  }

  close(): void {
    if (!this.db.open) return;
    this.db.pragma("optimize");
    this.db.close();
  }
}
