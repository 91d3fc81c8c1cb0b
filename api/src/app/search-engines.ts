import { join } from "node:path";
import type { EngineFault, EngineName } from "@tuttu/schema";
import {
  Breaker,
  createEmbeddedEngine,
  createFailoverEngine,
  createMeilisearchEngine,
  type SearchEngine,
  type Vocabulary,
} from "@tuttu/search";
import type { Logger } from "pino";
import type { MeilisearchConfig } from "./config.ts";

export interface Standing {
  /** By configuration. */
  readonly chosen: EngineName;
  readonly answering: EngineName;
  readonly fault: EngineFault | null;
  /** What the machine itself said of it; for operators. */
  readonly detail: string;
  /** Since when another one answers. */
  readonly since: string | null;
}

interface Parts {
  readonly data: string;
  readonly meilisearch: MeilisearchConfig | null;
  readonly vocabulary: () => Vocabulary;
  readonly clock: () => Date;
  readonly log: Logger;
}

interface Judgement {
  readonly fault: EngineFault | null;
  readonly detail: string;
}

/** The embedded engine and, where configured, the server that is asked before it. */
export class SearchEngines {
  readonly embedded: SearchEngine;
  readonly meilisearch: SearchEngine | null;
  /** Those that this house has, the embedded one first. */
  readonly names: readonly EngineName[];
  /** Answers questions, whoever does it. */
  readonly asked: SearchEngine;
  readonly #breaker: Breaker;
  readonly #clock: () => Date;
  readonly #log: Logger;
  #judgement: Judgement = { fault: "starting", detail: "" };
  #since: string | null = null;
  /** What the log was told last; undefined before the first judgement, which is told whatever it is. */
  #told: EngineFault | null | undefined;
  readonly #answers: Record<EngineName, number> = { embedded: 0, meilisearch: 0 };

  constructor({ data, meilisearch, vocabulary, clock, log }: Parts) {
    this.#clock = clock;
    this.#log = log;
    const ms = () => clock().getTime();
    this.embedded = createEmbeddedEngine({ file: join(data, "search.sqlite"), vocabulary, clock: ms });
    this.meilisearch = meilisearch === null ? null : createMeilisearchEngine({ ...meilisearch, vocabulary, clock: ms });
    this.names = this.meilisearch === null ? ["embedded"] : ["embedded", "meilisearch"];
    this.#breaker = new Breaker({ clock: ms, onChange: () => this.#note() });
    this.asked =
      this.meilisearch === null
        ? this.embedded
        : createFailoverEngine({
            chosen: this.meilisearch,
            standby: this.embedded,
            breaker: this.#breaker,
            clock: ms,
            mayAsk: () => this.#judgement.fault === null,
            onAnswer: (name) => {
              this.#answers[name] += 1;
            },
          });
    if (this.meilisearch !== null) this.#since = clock().toISOString();
  }

  get standing(): Standing {
    if (this.meilisearch === null) {
      return { chosen: "embedded", answering: "embedded", fault: null, detail: "", since: null };
    }
    const { fault, detail } = this.#now;
    return {
      chosen: "meilisearch",
      answering: fault === null ? "meilisearch" : "embedded",
      fault,
      detail,
      since: this.#since,
    };
  }

  get breaker(): Breaker["state"] {
    return this.#breaker.state;
  }

  /** How many questions each engine has answered since the process began. Counted where there is a choice. */
  get answers(): Readonly<Record<EngineName, number>> {
    return this.#answers;
  }

  /** What a look at the server has shown. */
  judge(fault: EngineFault | null, detail = ""): void {
    this.#judgement = { fault, detail };
    this.#note();
  }

  async close(): Promise<void> {
    await this.meilisearch?.close();
    await this.embedded.close();
  }

  get #now(): Judgement {
    if (this.#judgement.fault !== null) return this.#judgement;
    // While one question tries whether it is well again, all others are answered by the other engine.
    return this.#breaker.state === "closed" ? this.#judgement : { fault: "failing", detail: this.#breaker.why };
  }

  #note(): void {
    const { fault, detail } = this.#now;
    if (fault === null) this.#since = null;
    else this.#since ??= this.#clock().toISOString();
    if (fault === this.#told) return;
    this.#told = fault;
    if (fault === null) this.#log.info({ engine: "meilisearch" }, "search server answers");
    else
      this.#log.warn({ engine: "meilisearch", fault, detail }, "embedded index answers instead of the search server");
  }
}
