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
export async function diffRows(
  existing: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  target: Iterable<readonly string[]>,
  mine: (row: readonly string[]) => boolean,
): Promise<RowDiff> {
  const there = new Set<string>();
  for await (const row of existing) if (mine(row)) there.add(row.join(separator));
  const insert: (readonly string[])[] = [];
  const seen = new Set<string>();
  for (const row of target) {
    const key = row.join(separator);
    if (!mine(row) || seen.has(key)) continue;
    seen.add(key);
    if (!there.delete(key)) insert.push(row);
  }
  const remove = [...there].map((key) => key.split(separator));
  const touched = new Set([...insert, ...remove].map((row) => row[0] ?? ""));
  return { insert, remove, touched };
}
