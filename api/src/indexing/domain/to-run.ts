import type { Id, IndexRun, IndexRunTable } from "@tuttu/schema";

export type Outcome = NonNullable<IndexRun["outcome"]>;

export const emptyOutcome: Outcome = {
  documents: 0,
  missing: 0,
  stale: 0,
  surplus: 0,
  repaired: 0,
  refused: 0,
  ms: 0,
};

/** A stored run as it is shown. */
export function toRun(row: IndexRunTable): IndexRun {
  return {
    id: row.id as Id<"indexRun">,
    engine: row.engine,
    kind: row.kind,
    state: row.state,
    done: row.done,
    total: row.total,
    outcome: row.state === "done" ? { ...emptyOutcome, ...(JSON.parse(row.outcome) as Partial<Outcome>) } : null,
    error: row.error,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}
