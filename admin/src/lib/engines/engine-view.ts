import type { EngineName, IndexRun, IndexStatus, SearchState } from "./engines-api.ts";

type Ended = Pick<IndexRun, "kind" | "state" | "outcome">;
type Outcome = NonNullable<IndexRun["outcome"]>;

/** How a run ended: the message that says it, with its number. */
export type Finding = {
  readonly key: "failed" | "same" | "mended" | "left" | "built" | "refused";
  readonly count: number;
};

/** Documents that were not the same as the database when they were compared. */
export const differing = ({ missing, stale, surplus }: Outcome): number => missing + stale + surplus;

/** Documents that are still not the same after the comparison. */
export const leftOver = (outcome: Outcome): number => Math.max(0, differing(outcome) - outcome.repaired);

/** What a run that has ended found, the worst first. */
export function findingOf({ kind, state, outcome }: Ended): Finding {
  if (state === "failed" || outcome === null) return { key: "failed", count: 0 };
  if (kind === "rebuild")
    return outcome.refused > 0
      ? { key: "refused", count: outcome.refused }
      : { key: "built", count: outcome.documents };
  const left = leftOver(outcome);
  if (left > 0) return { key: "left", count: left };
  const found = differing(outcome);
  return found > 0 ? { key: "mended", count: found } : { key: "same", count: outcome.documents };
}

export type HeldBar = { readonly engine: EngineName; readonly count: number | null; readonly share: number };

/**
 * What the engines hold of one kind, as bars that can be compared: the longest is the most that one of them holds; one
 * engine alone is drawn to what it holds most of. `count` is null where an engine does not tell.
 */
export function heldBars(
  engines: readonly Pick<IndexStatus, "engine" | "isReachable" | "documents">[],
  kind: keyof IndexStatus["documents"],
): readonly HeldBar[] {
  const drawnTo = ({ documents }: (typeof engines)[number]) =>
    engines.length === 1 ? Math.max(documents.candidates, documents.openings) : documents[kind];
  const most = Math.max(1, ...engines.map(drawnTo));
  return engines.map(({ engine, isReachable, documents }) => ({
    engine,
    count: isReachable ? documents[kind] : null,
    share: isReachable ? documents[kind] / most : 0,
  }));
}

/** Whether the engines hold the same numbers; undefined where there is one alone, or one does not tell. */
export function holdSame(engines: readonly Pick<IndexStatus, "isReachable" | "documents">[]): boolean | undefined {
  const [first, ...others] = engines;
  if (first === undefined || others.length === 0 || engines.some(({ isReachable }) => !isReachable)) return undefined;
  return others.every(
    ({ documents }) =>
      documents.candidates === first.documents.candidates && documents.openings === first.documents.openings,
  );
}

/** A house that was started just now has not looked at its server yet: that is no news for so long. */
const startingMs = 60_000;

/** Whether people should be told that another engine answers than the chosen one. */
export function isWorthTelling({ fault, since }: Pick<SearchState, "fault" | "since">, nowMs: number): boolean {
  if (fault === null) return false;
  return fault !== "starting" || since === null || nowMs - Date.parse(since) >= startingMs;
}
