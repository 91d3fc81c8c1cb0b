const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
export const monthMs = 30 * dayMs;

export type LookKind = "card" | "row" | "query";

/** So many within the time, rolling. */
export interface Budget {
  readonly most: number;
  readonly withinMs: number;
}

/** Who was looked at within this time is looked at again for nothing. */
export const freeForMs: Readonly<Record<LookKind, number>> = { card: monthMs, row: dayMs, query: 0 };

const cardsADay = 150;
const cardsAMonth = 600;
const rowsADay = 500;
const queriesADay = 500;
/** At most this share of the people published in a programme in a month; in a small one, so many at least. */
const shareOfPool = 0.3;
const leastOfPool = 50;

/** What an organisation may look at, all its members together. @param pool people whom it could find */
export function budgetsOf(kind: LookKind, pool: number): readonly Budget[] {
  switch (kind) {
    case "query":
      return [{ most: queriesADay, withinMs: dayMs }];
    case "row":
      return [{ most: rowsADay, withinMs: dayMs }];
    case "card": {
      const ofPool = Math.max(leastOfPool, Math.floor(pool * shareOfPool));
      return [
        { most: cardsADay, withinMs: dayMs },
        { most: Math.min(cardsAMonth, ofPool), withinMs: monthMs },
      ];
    }
  }
}
