import { Worker } from "node:worker_threads";
import { linkerVersion, type Suggestion, type SuggestOptions, type Taxonomy } from "@tuttu/search";
import { LinkingDesk } from "../thread/desk.ts";
import type { Question, Reply, ThreadData } from "../thread/messages.ts";
import type { LinkAnswer, LinkingPort, LinkRequest, SentenceLink } from "./linking-port.ts";

/** Below this many skills everything is built in milliseconds, and a thread would only cost its start. */
const threadFromSkills = 2_000;
/** Requests a message: some 30 ms of work, so that type-ahead never waits long behind an import. */
const batchMax = 100;
/** Messages that wait in the thread at once: while one is answered here, it is at the next. */
const messagesMax = 2;

/**
 * Linking over `taxonomy`: in a thread of its own where the taxonomy is large (building takes seconds and linking a
 * file minutes), else on the spot.
 */
export function openLinking(taxonomy: Taxonomy): LinkingPort {
  return taxonomy.skills.length < threadFromSkills ? new LinkingHere(taxonomy) : new LinkingInThread(taxonomy);
}

class LinkingHere implements LinkingPort {
  readonly linkerVersion = linkerVersion;
  readonly taxonomyVersion: string;
  readonly #desk: LinkingDesk;

  constructor(taxonomy: Taxonomy) {
    this.taxonomyVersion = taxonomy.version;
    this.#desk = new LinkingDesk(taxonomy);
  }

  async link(requests: readonly LinkRequest[]): Promise<LinkAnswer[]> {
    return this.#desk.link(requests);
  }
  async sentence(text: string): Promise<SentenceLink[]> {
    return this.#desk.sentence(text);
  }
  async suggest(prefix: string, options: SuggestOptions): Promise<Suggestion[]> {
    return this.#desk.suggester.suggest(prefix, options);
  }
  async rest(): Promise<void> {}
  async close(): Promise<void> {}
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** `Question` without its number; the union stays a union. */
type Ask = Question extends infer Q ? (Q extends Question ? Omit<Q, "call"> : never) : never;

class LinkingInThread implements LinkingPort {
  readonly linkerVersion = linkerVersion;
  readonly taxonomyVersion: string;
  readonly #data: ThreadData;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #calls = 0;
  #closed = false;
  /** Asked to rest while somebody waits for an answer: it does when the last has it. */
  #isResting = false;

  constructor({ version, skills, occupations }: Taxonomy) {
    this.taxonomyVersion = version;
    this.#data = { source: { version, skills, occupations } };
  }

  async link(requests: readonly LinkRequest[]): Promise<LinkAnswer[]> {
    const answers: LinkAnswer[] = [];
    const asked: Promise<LinkAnswer[]>[] = [];
    const take = async () => answers.push(...((await asked.shift()) ?? []));
    for (let from = 0; from < requests.length; from += batchMax) {
      const answer = this.#ask<LinkAnswer[]>({ ask: "link", requests: requests.slice(from, from + batchMax) });
      // One that fails while another is waited for is told when its turn comes.
      answer.catch(() => {});
      asked.push(answer);
      if (asked.length === messagesMax) await take();
    }
    while (asked.length > 0) await take();
    return answers;
  }

  sentence(text: string): Promise<SentenceLink[]> {
    return this.#ask({ ask: "sentence", text });
  }

  suggest(prefix: string, options: SuggestOptions): Promise<Suggestion[]> {
    return this.#ask({ ask: "suggest", prefix, options });
  }

  async rest(): Promise<void> {
    this.#isResting = this.#waiting.size > 0;
    if (this.#isResting) return;
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#fail(new Error("Linking was closed."));
    await this.#worker?.terminate();
  }

  #ask<T>(ask: Ask): Promise<T> {
    if (this.#closed) return Promise.reject(new Error("Linking was closed."));
    const call = ++this.#calls;
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject });
      worker.ref();
      worker.postMessage({ ...ask, call } satisfies Question);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL("../thread/linking-thread.ts", import.meta.url), { workerData: this.#data });
    worker.on("message", (reply: Reply) => {
      const waiting = this.#waiting.get(reply.call);
      this.#waiting.delete(reply.call);
      // A thread that waits for nobody must not keep a finished command alive.
      if (this.#waiting.size === 0) {
        worker.unref();
        if (this.#isResting) void this.rest();
      }
      if (reply.ok) waiting?.resolve(reply.value as never);
      else waiting?.reject(new Error(reply.message));
    });
    // A thread that died is started again with the next question; what waited is told.
    worker.on("error", (error) => this.#lost(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", () => this.#lost(worker, new Error("The linking thread ended.")));
    return worker;
  }

  #lost(worker: Worker, error: Error): void {
    // One that was sent to rest may end after another has been started.
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#fail(error);
  }

  #fail(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
