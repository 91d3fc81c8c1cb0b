import type { EnqueuedTask } from "meilisearch";
import { type CallContext, SearchRefusal } from "../port.ts";
import { type Lexicon, makeLexicon, type Vocabulary } from "../text/index.ts";
import { TextColumns, textVersion } from "../text/text-of.ts";
import { stillWanted } from "../turn.ts";
import { Thresholds, type ToldRecall } from "./ask/choose-threshold.ts";
import { Connection, type ServerOptions } from "./server/connection.ts";
import { Indexes } from "./server/indexes.ts";
import { Names } from "./server/names.ts";
import { settingsVersion } from "./server/settings.ts";
import { Tokens } from "./server/tokens.ts";

export interface MeilisearchOptions extends ServerOptions {
  /** Beginning of every index name: a–z, 0–9 and `_`. */
  readonly prefix: string;
  /** Words of the taxonomy's labels; asked again whenever their version may have changed. */
  readonly vocabulary?: (() => Vocabulary) | undefined;
  /** Told what each recall took, for those who measure it. */
  readonly onRecall?: (told: ToldRecall) => void;
}

const noWords: Vocabulary = { version: "none", labels: () => [] };

/** What the parts of the engine share. */
export class House {
  readonly server: Connection;
  readonly names: Names;
  readonly tokens: Tokens;
  readonly indexes: Indexes;
  readonly thresholds = new Thresholds();
  readonly onRecall: MeilisearchOptions["onRecall"];
  /** Number of the last change that this process knows: the server's own task number. */
  seq = 0n;
  /** One change of the indexes after the other; the server's queue does the rest. */
  #turn: Promise<unknown> = Promise.resolve();
  #lexicon: Lexicon | undefined;
  #texts: TextColumns | undefined;
  #ready: Promise<void> | undefined;
  #hasLost = false;
  readonly #vocabulary: () => Vocabulary;

  constructor(options: MeilisearchOptions) {
    this.server = new Connection({ ...options, onLost: () => this.#lose() });
    this.names = new Names(options.prefix);
    this.tokens = new Tokens(this.server, this.names);
    this.indexes = new Indexes(this.server, this.names);
    this.onRecall = options.onRecall;
    this.#vocabulary = options.vocabulary ?? (() => noWords);
  }

  get lexicon(): Lexicon {
    const vocabulary = this.#vocabulary();
    if (this.#lexicon?.version !== vocabulary.version) this.#lexicon = makeLexicon(vocabulary);
    return this.#lexicon as Lexicon;
  }

  get texts(): TextColumns {
    if (this.#texts?.version !== this.lexicon.version) this.#texts = new TextColumns(this.lexicon);
    return this.#texts as TextColumns;
  }

  get wantedSettings(): string {
    return `${settingsVersion}/${textVersion}/${this.#vocabulary().version}`;
  }

  /** Resolves when the indexes are there; made on first use, looked for again after a failure or where one was lost. */
  ready(): Promise<void> {
    this.#ready ??= this.indexes.ensure(this.#hasLost ? "" : this.wantedSettings).catch((error) => {
      this.#ready = undefined;
      throw error;
    });
    return this.#ready;
  }

  /** What served is gone, so that whatever is made in its place has to be built from the database first. */
  #lose(): void {
    this.#hasLost = true;
    this.#ready = undefined;
  }

  /** What serves was built from the database: by this process, or by another one as the server tells. */
  restored(): void {
    this.#hasLost = false;
  }

  /** Whoever asks waits for no index to be made, and hears nothing from one that was lost and is not built yet. */
  async open(ctx: CallContext): Promise<void> {
    this.stillWanted(ctx);
    if (!this.#hasLost) return this.ready();
    const state = await this.indexes.read();
    if (state?.settings !== this.wantedSettings) {
      throw new SearchRefusal("unavailable", "the search server has lost its index, which is built anew");
    }
    this.restored();
  }

  stillWanted(ctx: CallContext): void {
    stillWanted(ctx, this.server.clock);
  }

  /** Resolves when the server has done all of it. */
  async finish(tasks: readonly EnqueuedTask[]): Promise<void> {
    await this.server.finish(tasks);
    const last = tasks.at(-1)?.taskUid;
    if (last !== undefined && BigInt(last) > this.seq) this.seq = BigInt(last);
  }

  /** Runs `work` when every change before it is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#turn.then(work, work);
    this.#turn = run.catch(() => undefined);
    return run;
  }
}
