import { locale } from "../messages/messages.svelte.ts";

const made = new Map<string, Intl.NumberFormat>();

function formatter(kind: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale()} ${kind}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.NumberFormat(locale(), options);
  made.set(key, fresh);
  return fresh;
}

/** 12345 as "12,345", "12 345" … in the viewer's language. */
export const number = (value: number): string => formatter("plain", { maximumFractionDigits: 1 }).format(value);

/** A weight as it is in force: to the thousandth. */
export const weight = (value: number): string => formatter("weight", { maximumFractionDigits: 3 }).format(value);

/** A share in 0..1 as whole per cent. */
export const percent = (share: number): string =>
  formatter("percent", { style: "percent", maximumFractionDigits: 0 }).format(share);

/** Points of a total of 100, whole; a cost below one half reads as 0. */
export const points = (value: number): string =>
  formatter("points", { maximumFractionDigits: 0 }).format(Math.round(value));

const moneyFormat = (currency: string, cents: boolean): Intl.NumberFormat =>
  formatter(`money ${currency} ${cents}`, {
    style: "currency",
    currency,
    minimumFractionDigits: cents ? 2 : 0,
    maximumFractionDigits: cents ? 2 : 0,
  });

/** An amount of money without needless cents. */
export const money = (value: number, currency: string): string =>
  moneyFormat(currency, !Number.isInteger(value)).format(value);

/** From one amount to another, as the language writes it and in one line: "€3,300 – €3,900", "3 300–3 900 €". */
export const moneyRange = (low: number, high: number, currency: string): string =>
  moneyFormat(currency, !Number.isInteger(low) || !Number.isInteger(high))
    .formatRange(low, high)
    .replace("–", "–\u2060");
