import { type EnqueuedTask, Meilisearch, type MultiSearchParams, type SearchResponse, type Task } from "meilisearch";
import { type CallContext, SearchRefusal } from "../../port.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { apiErrorOf, asRefusal, failureOf, IndexLost, KeyRefused } from "./refusals.ts";
import { soundAnswers } from "./sound-answers.ts";

export interface ServerOptions {
  /** E.g. `http://127.0.0.1:7700`. */
  readonly url: string;
  /** A key that may read and write the indexes; questions use it too unless `searchKey` is given. */
  readonly key: string;
  /** Key of questions: its uid and its secret sign a token for each scope. */
  readonly searchKey?: { readonly uid: string; readonly key: string } | undefined;
  /** Key that may ask for the server's release, where `key` may not. */
  readonly versionKey?: string | undefined;
  readonly clock: () => number;
  /** Longest wait for an answer to a question, in milliseconds. */
  readonly questionMs?: number;
  /** Longest wait for any other answer. */
  readonly requestMs?: number;
  /** Longest wait for a task to be done. */
  readonly taskMs?: number;
  /** Told of each exchange's time, for health. */
  readonly onAnswer?: (ms: number, ok: boolean) => void;
  /** Told where the server does not have an index that it had. */
  readonly onLost?: () => void;
}

type Json = Record<string, unknown>;

const taskPollMs = 10;

/**
 * Compressed answers leave the server in small pieces that wait for each other's acknowledgement: 48 ms instead of 4 for
 * six questions on one machine.
 */
const requestInit = { headers: { "accept-encoding": "identity" } };
/** Longest wait for an answer to how the server stands, which every look asks. */
const lookMs = 3_000;

/** All exchanges with the server: each with a time limit, each failure in the port's words. */
export class Connection {
  readonly #admin: Meilisearch;
  readonly #options: ServerOptions;
  readonly #closing = new AbortController();

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#admin = this.#client(options.key, this.#requestMs);
  }

  get admin(): Meilisearch {
    return this.#admin;
  }

  get clock(): () => number {
    return this.#options.clock;
  }

  get searchKey(): ServerOptions["searchKey"] {
    return this.#options.searchKey;
  }

  /** Several questions in one exchange. @param token of the scope; the ordinary key unless given */
  async ask(queries: MultiSearchParams["queries"], ctx: CallContext, token?: string): Promise<SearchResponse<Json>[]> {
    const { key, clock, questionMs = 2_000 } = this.#options;
    const left = ctx.deadline === undefined ? questionMs : Math.min(questionMs, ctx.deadline - clock());
    const client = this.#client(token ?? key, Math.max(1, Math.ceil(left)));
    const answer = await this.#timed(left, () =>
      client.multiSearch<MultiSearchParams, Json>({ queries }, ctx.signal ? { signal: ctx.signal } : undefined),
    ).catch((error: unknown) => {
      const said = token === undefined ? undefined : apiErrorOf(error);
      throw error instanceof KeyRefused && said ? new KeyRefused(said.message, said, "the key of questions") : error;
    });
    return soundAnswers(answer, queries);
  }

  /** Any other exchange. */
  async call<T>(work: (admin: Meilisearch) => Promise<T>): Promise<T> {
    return this.#timed(this.#requestMs, () => work(this.#admin));
  }

  /** An exchange that tells how the server stands. */
  async look<T>(work: (admin: Meilisearch) => Promise<T>, key = this.#options.key): Promise<T> {
    const client = this.#client(key, lookMs);
    return this.#timed(lookMs, () => work(client));
  }

  /** The server's release; empty where the key may not ask. */
  async version(): Promise<string> {
    const { key, versionKey = key } = this.#options;
    try {
      return (await this.look((admin) => admin.getVersion(), versionKey)).pkgVersion;
    } catch (error) {
      if (apiErrorOf(error)?.response.status === 403) return "";
      throw error;
    }
  }

  /** Resolves when the server has done all of it; a task that failed throws, though the client resolves. */
  async finish(tasks: readonly EnqueuedTask[]): Promise<Task | undefined> {
    let last: Task | undefined;
    for (const { taskUid } of tasks) {
      if (!Number.isSafeInteger(taskUid)) throw new SearchRefusal("unavailable", "the search server names no task");
      last = await this.#timed(this.#taskMs + this.#requestMs, () => this.#admin.tasks.waitForTask(taskUid));
      if (last.status !== "succeeded") throw this.#noted(failureOf(last));
    }
    return last;
  }

  /** Ends every exchange: one that hangs would keep the process alive. */
  close(): void {
    this.#closing.abort();
  }

  #client(apiKey: string, timeout: number): Meilisearch {
    const defaultWaitOptions = { timeout: this.#taskMs, interval: taskPollMs };
    const { url: host } = this.#options;
    const { signal } = this.#closing;
    const httpClient = (input: string | URL | Request, init: RequestInit = {}) =>
      boundedFetch(input, { ...init, signal: init.signal ? AbortSignal.any([init.signal, signal]) : signal });
    return new Meilisearch({ host, apiKey, requestInit, timeout, defaultWaitOptions, httpClient });
  }

  #noted<E>(error: E): E {
    if (error instanceof IndexLost) this.#options.onLost?.();
    return error;
  }

  get #requestMs(): number {
    return this.#options.requestMs ?? 10_000;
  }

  get #taskMs(): number {
    return this.#options.taskMs ?? 120_000;
  }

  /** The client's own limit ends when the first byte came; this one holds to the last. */
  async #timed<T>(ms: number, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const tell = () => reject(new SearchRefusal("unavailable", `no whole answer within ${Math.round(ms)} ms`));
      timer = setTimeout(tell, Math.max(1, ms));
    });
    try {
      const answer = await Promise.race([work(), late]);
      this.#options.onAnswer?.(performance.now() - began, true);
      return answer;
    } catch (error) {
      const refusal = this.#noted(asRefusal(error));
      this.#options.onAnswer?.(performance.now() - began, refusal.reason === "cancelled");
      throw refusal;
    } finally {
      clearTimeout(timer);
    }
  }
}
