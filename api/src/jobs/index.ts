export { enqueue, type Notice, type OutboxRow, type Topic } from "./outbox.ts";
export { type Reader, Worker } from "./worker.ts";
