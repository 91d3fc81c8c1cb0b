export interface Drift {
  /** In the database and not in the index. */
  readonly missing: readonly string[];
  /** In both, and not the same. */
  readonly stale: readonly string[];
  /** In the index and not in the database. */
  readonly surplus: readonly string[];
}

/** Ids that differ, each list in order. @param right, held marks by id */
export function driftOf(right: ReadonlyMap<string, bigint>, held: ReadonlyMap<string, bigint>): Drift {
  const ids = [...right.keys()].sort();
  return {
    missing: ids.filter((id) => !held.has(id)),
    stale: ids.filter((id) => held.has(id) && held.get(id) !== right.get(id)),
    surplus: [...held.keys()].filter((id) => !right.has(id)).sort(),
  };
}

type PartDrift = Drift & { readonly corpus: string; readonly type: string };

const idsOf = ({ missing, stale, surplus }: Drift) => [...missing, ...stale, ...surplus];

/** How many of those that were found to differ still do; what differs besides was left to others, or came since. */
export function countStill(found: readonly PartDrift[], after: readonly PartDrift[]): number {
  return found.reduce((count, { corpus, type, ...drift }) => {
    const now = new Set(after.filter((one) => one.corpus === corpus && one.type === type).flatMap(idsOf));
    return count + idsOf(drift).filter((id) => now.has(id)).length;
  }, 0);
}
