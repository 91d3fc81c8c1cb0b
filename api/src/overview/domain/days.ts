const dayMs = 86_400_000;

/** The calendar date so many days after `on` (`YYYY-MM-DD`), before it where `days` is negative. */
export const dayAfter = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T00:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10);
