import { MeilisearchApiError, MeilisearchRequestError, type Task } from "meilisearch";
import { SearchRefusal } from "../../port.ts";

/** A task that the server gave up for what stood in it; the change did not happen. */
export class TaskFailed extends Error {
  readonly task: Task;
  constructor(task: Task) {
    super(`${task.type} of ${task.indexUid ?? "?"} ${task.status}: ${task.error?.message ?? "no reason given"}`);
    this.name = "TaskFailed";
    this.task = task;
  }
}

/** The server does not have an index that it had: somebody has deleted it, or this is another server. */
export class IndexLost extends SearchRefusal {
  constructor() {
    super("unavailable", "the search server does not have the index");
    this.name = "IndexLost";
  }
}

/** The server answers and does not take the key: waiting mends nothing, a person has to. */
export class KeyRefused extends SearchRefusal {
  /** @param which of the keys; said where it is not the one that keeps the indexes */
  constructor(said: string, cause: unknown, which = "the key") {
    super("unavailable", `refuses ${which}: ${said}`);
    this.name = "KeyRefused";
    this.cause = cause;
  }
}

const lost = "index_not_found";
/** Asked of a server that has forgotten what it was given. */
const forgotten = "task_not_found";

const unavailable = (message: string, cause: unknown): SearchRefusal =>
  Object.assign(new SearchRefusal("unavailable", message), { cause });

/** Why a task did not succeed: what stood in it, or the server's own trouble. */
export function failureOf(task: Task): TaskFailed | SearchRefusal {
  if (task.error?.code === lost) return new IndexLost();
  const failed = new TaskFailed(task);
  return task.error?.type === "invalid_request" ? failed : unavailable(failed.message, failed);
}

/** The server's refusal of a request, out of what the client has put it into. */
export function apiErrorOf(error: unknown): MeilisearchApiError | undefined {
  if (error instanceof MeilisearchApiError) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof MeilisearchApiError ? cause : undefined;
}

/** The port's word for what went wrong. @throws MeilisearchApiError what we asked wrongly is a fault of ours */
export function asRefusal(error: unknown): SearchRefusal {
  if (error instanceof SearchRefusal) return error;
  const refused = apiErrorOf(error);
  if (refused !== undefined) {
    const { status } = refused.response;
    if (refused.cause?.code === lost) return new IndexLost();
    if (status === 401 || status === 403) return new KeyRefused(refused.message, refused);
    const isOurs = refused.cause?.type === "invalid_request" && refused.cause.code !== forgotten;
    if (isOurs && status < 500 && status !== 429) throw refused;
    return unavailable(`the search server answered ${status}: ${refused.message}`, refused);
  }
  const isCancelled = error instanceof Error && (error.name === "AbortError" || causeOf(error)?.name === "AbortError");
  if (isCancelled) return new SearchRefusal("cancelled", "the call was cancelled");
  if (error instanceof MeilisearchRequestError) {
    return unavailable(`the search server does not answer: ${deepestOf(error)}`, error);
  }
  // A task that takes too long comes out as an error of the client's own.
  return unavailable(error instanceof Error ? error.message : String(error), error);
}

const causeOf = (error: Error): Error | undefined => (error.cause instanceof Error ? error.cause : undefined);

/** What the machine said first: the client and `fetch` each wrap it into words that tell nothing. */
function deepestOf(error: Error): string {
  // A name with several addresses fails with one error for each.
  if (error instanceof AggregateError) return error.errors.map((one) => deepestOf(one as Error)).join(", ");
  const cause = causeOf(error);
  return cause === undefined ? error.message : deepestOf(cause);
}
