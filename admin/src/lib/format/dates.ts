import { locale } from "../messages/messages.svelte.ts";

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${kind}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(locale() === "en" ? "en-GB" : locale(), options);
  made.set(key, fresh);
  return fresh;
}

/** A calendar date `YYYY-MM-DD` in words; it has no zone, so none is applied. */
export const day = (on: string): string =>
  formatter("day", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${on.slice(0, 10)}T00:00:00Z`),
  );

/** A calendar date without its year, for lists: "18 Dec". */
export const dayInShort = (on: string): string =>
  formatter("short day", { day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(`${on.slice(0, 10)}T00:00:00Z`),
  );

const firstOf = (at: string): Date => new Date(`${at.slice(0, 7)}-01T00:00:00Z`);

/** A day of the viewer's zone with its weekday and without its year: "Tuesday 24 November". */
export const weekday = (at: Date): string =>
  formatter("weekday", { weekday: "long", day: "numeric", month: "long" }).format(at);

/** A month `YYYY-MM` as "Mar 2024", "3/2024", "mars 2024". */
export const month = (at: string): string =>
  formatter("month", { month: locale() === "fi" ? "numeric" : "short", year: "numeric", timeZone: "UTC" })
    .format(firstOf(at))
    .replace(".", locale() === "fi" ? "/" : ".");

/** A month from which something holds, as it stands in "from Mar 2024" and "maaliskuusta 2024 alkaen". */
export function monthFrom(at: string): string {
  if (locale() !== "fi") return month(at);
  const name = formatter("month name", { month: "long", timeZone: "UTC" }).format(firstOf(at));
  return `${name}sta ${at.slice(0, 4)}`;
}

/** An instant in the viewer's zone: "24 Nov 2026, 14:02". */
export const instant = (at: string): string =>
  formatter("instant", { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));

/** Hours and minutes of an instant. */
export const time = (at: string | Date): string => formatter("time", { timeStyle: "short" }).format(new Date(at));

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** How long ago an instant was: "12 days ago", "3 päivää sitten". */
export function ago(at: string, now: number = Date.now()): string {
  const seconds = (new Date(at).getTime() - now) / 1000;
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: "auto" });
  for (const [unit, size] of steps)
    if (Math.abs(seconds) >= size) return words.format(Math.round(seconds / size), unit);
  return words.format(0, "minute");
}

/** A length of time in the largest two units, for "time left": "2 min 5 s". */
export function span(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const part = (value: number, unit: string) =>
    new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "short" }).format(value);
  if (whole < 60) return part(whole, "second");
  if (whole < 3600) return `${part(Math.floor(whole / 60), "minute")} ${part(whole % 60, "second")}`;
  return `${part(Math.floor(whole / 3600), "hour")} ${part(Math.floor((whole % 3600) / 60), "minute")}`;
}

/** An instant as it stands inside a sentence: of today "10:42", "klo 10.42", of another day with its date. */
export function moment(at: string, now: Date = new Date()): string {
  if (new Date(at).toDateString() !== now.toDateString()) return instant(at);
  return { en: time(at), fi: `klo ${time(at)}`, sv: `kl. ${time(at)}` }[locale()];
}
