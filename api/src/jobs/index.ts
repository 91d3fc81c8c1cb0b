export { indexKeeper } from "./index-worker/keep-index.ts";
export { rebuildIndex } from "./index-worker/rebuild-index.ts";
export { countWaiting, enqueue, type OutboxRow, type Topic } from "./outbox.ts";
export { keepSweeping, type Sweep, sweepOnce } from "./sweep.ts";
export { type Reader, Worker } from "./worker.ts";
