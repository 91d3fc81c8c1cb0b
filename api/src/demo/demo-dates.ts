const dayMs = 86_400_000;

/** `YYYY-MM-DD`, so many days after `now` (before it, where negative), in UTC. */
export const dateIn = (now: Date, days: number): string =>
  new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);

/** RFC 3339 in UTC at nine in the morning, so many days before `now`. */
export const morningAgo = (now: Date, days: number): string => `${dateIn(now, -days)}T09:00:00.000Z`;

function monthStart(now: Date, months: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
}

/** `YYYY-MM`, so many months before `now`. */
export const monthAgo = (now: Date, months: number): string => monthStart(now, -months).toISOString().slice(0, 7);

/** The fifteenth of the month so many months after `now` (before it, where negative). */
export const midMonthIn = (now: Date, months: number): string =>
  `${monthStart(now, months).toISOString().slice(0, 7)}-15`;

export const yearAgo = (now: Date, years: number): number => now.getUTCFullYear() - years;
