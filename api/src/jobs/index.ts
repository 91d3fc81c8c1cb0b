export { indexKeeper } from "./index-worker/keep-index.ts";
export { rebuildIndex } from "./index-worker/rebuild-index.ts";
export {
  countWaiting,
  enqueue,
  enqueueFor,
  type OutboxRow,
  removalsOfLost,
  type Topic,
  unchanged,
  unpark,
} from "./outbox.ts";
export { lagMsOf, queueOf, unread } from "./queue.ts";
export { allRead, type Reader } from "./reader.ts";
export { beginReading, endReading, needsRebuild, readersOf, wasRebuilt } from "./readers.ts";
export { keepSweeping, type Sweep, sweepOnce } from "./sweep.ts";
export { type Condition, Worker } from "./worker.ts";
