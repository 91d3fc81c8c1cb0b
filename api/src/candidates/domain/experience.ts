/** A stretch of work; months are `YYYY-MM`, `toMonth` null where the work goes on. */
export interface Stretch {
  readonly fromMonth: string | null;
  readonly toMonth: string | null;
}

export const experienceBands = ["under_1", "1_to_3", "3_to_5", "5_to_10", "over_10"] as const;
export type ExperienceBand = (typeof experienceBands)[number];

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/**
 * Years of work to one decimal, months of overlapping jobs counted once, both ends included; null where no job has a
 * beginning. A job with a beginning and no end counts until `todayOn` (`YYYY-MM-DD`).
 */
export function experienceYears(stretches: readonly Stretch[], todayOn: string): number | null {
  const today = monthNumber(todayOn);
  const spans = stretches
    .flatMap(({ fromMonth, toMonth }) =>
      fromMonth === null ? [] : [{ from: monthNumber(fromMonth), to: toMonth === null ? today : monthNumber(toMonth) }],
    )
    .filter(({ from, to }) => to >= from)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  if (spans.length === 0) return null;
  let months = 0;
  let counted = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans) {
    const first = Math.max(from, counted + 1);
    if (to >= first) months += to - first + 1;
    counted = Math.max(counted, to);
  }
  return Math.round((months / 12) * 10) / 10;
}

/** The band that a card shows instead of exact years. */
export function experienceBand(years: number): ExperienceBand {
  if (years < 1) return "under_1";
  if (years < 3) return "1_to_3";
  if (years < 5) return "3_to_5";
  return years <= 10 ? "5_to_10" : "over_10";
}
