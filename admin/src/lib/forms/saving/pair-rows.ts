import { isRow, same } from "./plain.ts";

/** What names a row to a person, by which it is known again after some of it was changed. */
const names = ["title", "name", "text", "topic", "language", "url", "municipality", "degree"] as const;
const nameOf = (row: unknown): unknown => (isRow(row) ? names.map((key) => row[key]).find(Boolean) : undefined);

/**
 * For each of `rows` the place of the row in `before` that it came from, or -1 for a new one: the same words first,
 * then the same name, then the same place, since a row that is written anew stays where it stands.
 */
export function pairRows(rows: readonly unknown[], before: readonly unknown[]): number[] {
  const from = rows.map(() => -1);
  const free = new Set(before.keys());
  const pairBy = (is: (row: unknown, at: number, old: unknown, place: number) => boolean) => {
    for (const [at, row] of rows.entries()) {
      if (from[at] !== -1) continue;
      const found = [...free].find((place) => is(row, at, before[place], place));
      if (found === undefined) continue;
      from[at] = found;
      free.delete(found);
    }
  };
  pairBy((row, _at, old) => same(row, old));
  pairBy((row, _at, old) => nameOf(row) !== undefined && same(nameOf(row), nameOf(old)));
  pairBy((row, at, _old, place) => isRow(row) && at === place);
  return from;
}
