/** Engines that may hold an index of profiles and openings. */
export const engineNames = ["embedded", "meilisearch"] as const;
export type EngineName = (typeof engineNames)[number];

/** check: compares index and database, and has repaired what differs · rebuild: makes the index anew. */
export const indexRunKinds = ["check", "rebuild"] as const;
export type IndexRunKind = (typeof indexRunKinds)[number];

export const indexRunStates = ["waiting", "running", "done", "failed"] as const;
export type IndexRunState = (typeof indexRunStates)[number];

/** Who reads the outbox: `house` keeps what lies beside the database, the others an index elsewhere. */
export const outboxReaders = ["house", "meilisearch"] as const;
export type OutboxReader = (typeof outboxReaders)[number];
