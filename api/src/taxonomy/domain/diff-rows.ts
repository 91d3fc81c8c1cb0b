export interface RowDiff {
  readonly insert: readonly (readonly string[])[];
  readonly remove: readonly (readonly string[])[];
  /** Concepts (first column) with a row in either list. */
  readonly touched: ReadonlySet<string>;
}

const separator = "\u001f";

/**
 * What turns the rows that are there into the rows that should be. Rows that `mine` disowns are not looked at: they
 * belong to a concept, or are in a language, that the release does not speak of.
 */
export function diffRows(
  existing: Iterable<readonly string[]>,
  target: Iterable<readonly string[]>,
  mine: (row: readonly string[]) => boolean,
): RowDiff {
  const there = new Map<string, readonly string[]>();
  for (const row of existing) if (mine(row)) there.set(row.join(separator), row);
  const insert: (readonly string[])[] = [];
  const seen = new Set<string>();
  for (const row of target) {
    const key = row.join(separator);
    if (!mine(row) || seen.has(key)) continue;
    seen.add(key);
    if (!there.delete(key)) insert.push(row);
  }
  const remove = [...there.values()];
  const touched = new Set([...insert, ...remove].map((row) => row[0] ?? ""));
  return { insert, remove, touched };
}
