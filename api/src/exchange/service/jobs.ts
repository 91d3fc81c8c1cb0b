import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { ImportPhase } from "@tuttu/schema";

const machine = hostname().replaceAll(" ", "");
/** This process, as leases name it. */
export const holder = `${machine} ${process.pid} ${randomUUID()}`;

/** Whether a lease names a process of this machine that is no longer there; of others nobody can tell. */
export function hasDied(leaseBy: string | null): boolean {
  const [where, pid] = leaseBy?.split(" ") ?? [];
  if (where !== machine || pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}

/** Why a job is aborted: somebody cancelled the import, or the house is going down. */
export type AbortReason = "cancelled" | "stopping";

/** One import at work in this process. */
export interface Job {
  readonly signal: AbortSignal;
  /** Rows that it has got to. */
  done: number;
  /** What it does now. */
  phase: ImportPhase;
}

interface Running extends Job {
  readonly abort: AbortController;
  readonly finished: Promise<void>;
}

const running = new Map<string, Running>();

/** Starts `act` for an import that no job of this process is at work on. `act` deals with its own errors. */
export function startJob(importId: string, act: (job: Job) => Promise<void>): void {
  const abort = new AbortController();
  const job = { abort, signal: abort.signal, done: 0, phase: "reading" as const };
  const finished = Promise.resolve()
    .then(() => act(job as Job))
    .finally(() => running.delete(importId));
  finished.catch(() => {});
  running.set(importId, Object.assign(job, { finished }));
}

/** How far this process is with an import, and with what; undefined where it is not at work on it. */
export const progressOf = (importId: string): Pick<Job, "done" | "phase"> | undefined => running.get(importId);

/** Resolves when this process is no longer at work on an import. */
export const finished = async (importId: string): Promise<void> => running.get(importId)?.finished.catch(() => {});

/** Ends the work on an import and waits until it has ended. */
export async function abortJob(importId: string, reason: AbortReason): Promise<void> {
  running.get(importId)?.abort.abort(reason);
  await finished(importId);
}

/** Ends the work on all imports; what was read is read again, what was written in part is undone. */
export async function stopJobs(): Promise<void> {
  await Promise.all([...running.keys()].map((id) => abortJob(id, "stopping")));
}

/** Lets everything else that waits have its turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
