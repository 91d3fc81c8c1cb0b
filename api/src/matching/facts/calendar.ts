/** Days since 1970-01-01 of a `YYYY-MM-DD`. */
export const dayOf = (date: string | null): number | null => (date === null ? null : Date.parse(date) / 86_400_000);

/** Months counted from year 0 of a `YYYY-MM`. */
export const monthOf = (month: string | null): number | null =>
  month === null ? null : Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** Hours of a month of full-time work; only turns hourly pay into monthly for comparing. */
const hoursPerMonth = 160;
export const perMonth = (amount: number, period: "month" | "hour" | null): number =>
  period === "hour" ? amount * hoursPerMonth : amount;
