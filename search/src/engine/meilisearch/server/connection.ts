import {
  type EnqueuedTask,
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  type MultiSearchParams,
  type SearchResponse,
  type Task,
} from "meilisearch";
import { type CallContext, SearchRefusal } from "../../port.ts";

export interface ServerOptions {
  /** E.g. `http://127.0.0.1:7700`. */
  readonly url: string;
  /** A key that may read and write the indexes; questions use it too unless `searchKey` is given. */
  readonly key: string;
  /** Key of questions: its uid and its secret sign a token for each scope. */
  readonly searchKey?: { readonly uid: string; readonly key: string } | undefined;
  readonly clock: () => number;
  /** Longest wait for an answer to a question, in milliseconds. */
  readonly questionMs?: number;
  /** Longest wait for any other answer. */
  readonly requestMs?: number;
  /** Longest wait for a task to be done. */
  readonly taskMs?: number;
  /** Told of each exchange's time, for health. */
  readonly onAnswer?: (ms: number, ok: boolean) => void;
}

type Json = Record<string, unknown>;

const taskPollMs = 10;

/**
 * Compressed answers leave the server in small pieces that wait for each other's acknowledgement: 48 ms instead of 4 for
 * six questions on one machine.
 */
const requestInit = { headers: { "accept-encoding": "identity" } };

/** A task that the server gave up; the change did not happen. */
export class TaskFailed extends Error {
  readonly task: Task;
  constructor(task: Task) {
    super(`${task.type} of ${task.indexUid ?? "?"} ${task.status}: ${task.error?.message ?? "no reason given"}`);
    this.name = "TaskFailed";
    this.task = task;
  }
}

/** All exchanges with the server: each with a time limit, each failure in the port's words. */
export class Connection {
  readonly #admin: Meilisearch;
  readonly #options: ServerOptions;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#admin = new Meilisearch({
      host: options.url,
      apiKey: options.key,
      requestInit,
      timeout: this.#requestMs,
      defaultWaitOptions: { timeout: this.#taskMs, interval: taskPollMs },
    });
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
    const { url, key, clock, questionMs = 2_000 } = this.#options;
    const left = ctx.deadline === undefined ? questionMs : Math.min(questionMs, ctx.deadline - clock());
    const client = new Meilisearch({
      host: url,
      apiKey: token ?? key,
      requestInit,
      timeout: Math.max(1, Math.ceil(left)),
    });
    const { results } = await this.#timed(left, () =>
      client.multiSearch<MultiSearchParams, Json>({ queries }, ctx.signal ? { signal: ctx.signal } : undefined),
    );
    return results as SearchResponse<Json>[];
  }

  /** Any other exchange. */
  async call<T>(work: (admin: Meilisearch) => Promise<T>): Promise<T> {
    return this.#timed(this.#requestMs, () => work(this.#admin));
  }

  /** Resolves when the server has done all of it; a task that failed throws, though the client resolves. */
  async finish(tasks: readonly EnqueuedTask[]): Promise<Task | undefined> {
    let last: Task | undefined;
    for (const { taskUid } of tasks) {
      last = await this.#timed(this.#taskMs + this.#requestMs, () => this.#admin.tasks.waitForTask(taskUid));
      if (last.status !== "succeeded") throw new TaskFailed(last);
    }
    return last;
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
      const refusal = asRefusal(error);
      this.#options.onAnswer?.(performance.now() - began, refusal.reason === "cancelled");
      throw refusal;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The port's word for what went wrong; what we asked wrongly is a fault of ours and comes out as it is. */
function asRefusal(error: unknown): SearchRefusal {
  if (error instanceof SearchRefusal) return error;
  if (error instanceof MeilisearchApiError) {
    const type = error.cause?.type;
    if (type === "invalid_request" && error.response.status < 500) throw error;
    return new SearchRefusal("unavailable", `the search server answered ${error.response.status}: ${error.message}`);
  }
  const isCancelled = error instanceof Error && (error.name === "AbortError" || causeOf(error)?.name === "AbortError");
  if (isCancelled) return new SearchRefusal("cancelled", "the call was cancelled");
  if (error instanceof MeilisearchRequestError) {
    return new SearchRefusal("unavailable", `the search server does not answer: ${causeOf(error)?.message ?? ""}`);
  }
  // A proxy's page instead of an answer comes out as a syntax error; a task that takes too long as one of the client's.
  return new SearchRefusal("unavailable", error instanceof Error ? error.message : String(error));
}

const causeOf = (error: Error): Error | undefined => (error.cause instanceof Error ? error.cause : undefined);
