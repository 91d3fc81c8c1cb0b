import { pairRows } from "./pair-rows.ts";
import { isRow, type Row, same } from "./plain.ts";

/** A list in which two have worked, and where each row of the three lists stands in it; -1 for one that is gone. */
export interface MergedList {
  readonly rows: unknown[];
  readonly mine: number[];
  readonly from: number[];
  readonly now: number[];
}

/** A row that both have changed: each key that was touched here keeps what was typed here. */
const mergeRow = (mine: unknown, from: unknown, now: unknown): unknown => {
  if (!isRow(mine) || !isRow(from) || !isRow(now)) return mine;
  const touched = Object.entries(mine).filter(([key, value]) => !same(value, (from as Row)[key]));
  return { ...now, ...Object.fromEntries(touched) };
};

/**
 * What was made here of a list (`mine`, begun from `from`) laid over what it is by now. Rows that were added on either
 * side stay, a row that was taken off on one side goes unless the other has worked on it.
 */
export function mergeLists(mine: readonly unknown[], from: readonly unknown[], now: readonly unknown[]): MergedList {
  const mineFrom = pairRows(mine, from);
  const nowFrom = pairRows(now, from);
  const rows: unknown[] = [];
  const at = { mine: mine.map(() => -1), from: from.map(() => -1), now: now.map(() => -1) };
  const put = (row: unknown, places: { mine?: number; from?: number; now?: number }) => {
    const place = rows.push(row) - 1;
    for (const [list, index] of Object.entries(places)) at[list as keyof typeof at][index] = place;
  };
  for (const [place, row] of now.entries()) {
    const old = nowFrom[place] ?? -1;
    if (old === -1) {
      const twin = mine.findIndex((one, index) => mineFrom[index] === -1 && at.mine[index] === -1 && same(one, row));
      put(row, twin === -1 ? { now: place } : { now: place, mine: twin });
      continue;
    }
    const own = mineFrom.indexOf(old);
    if (own !== -1) put(mergeRow(mine[own], from[old], row), { now: place, from: old, mine: own });
    else if (!same(row, from[old])) put(row, { now: place, from: old });
  }
  for (const [place, row] of mine.entries()) {
    const old = mineFrom[place] ?? -1;
    const isNew = old === -1 && at.mine[place] === -1;
    const isKept = old !== -1 && at.from[old] === -1 && !same(row, from[old]);
    if (isNew) put(row, { mine: place });
    else if (isKept) put(row, { mine: place, from: old });
  }
  return { rows, ...at };
}
