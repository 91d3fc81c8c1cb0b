import { day, monthFrom } from "#lib/format/dates.ts";
import { money, moneyRange } from "#lib/format/numbers.ts";
import { t, word } from "#lib/messages/messages.svelte.ts";
import type { Opening, OpeningSummary } from "./openings-api.ts";

type Where = Pick<OpeningSummary, "municipality" | "region" | "workMode">;

/** "Lieto, partly remote". */
export function whereWords(one: Where): string {
  const mode = one.workMode === "on_site" ? "" : word("workMode", one.workMode);
  return [one.municipality || one.region, mode].filter(Boolean).join(", ");
}

function rangeWords({ min, max, currency }: NonNullable<Opening["pay"]>): string {
  if (min === null) return t("pay.upTo", { amount: money(max ?? 0, currency) });
  if (max === null) return t("pay.from", { amount: money(min, currency) });
  return min === max ? money(min, currency) : moneyRange(min, max, currency);
}

/** "€3,300 – €3,900 a month"; empty where no pay is told. */
export function payWords(pay: Opening["pay"]): string {
  if (!pay || (pay.min === null && pay.max === null)) return pay?.note ?? "";
  return t(pay.period === "hour" ? "pay.hour" : "pay.month", { range: rangeWords(pay) });
}

/** "from 1 March 2027", "at once"; empty where not told. */
export function startWords(one: { startsOn: string | null; startsAtOnce?: boolean }): string {
  if (one.startsOn) return t("opening.from", { date: day(one.startsOn) });
  return one.startsAtOnce ? t("opening.atOnce") : "";
}

/** "from Mar 2027": for narrow columns. */
export const startInShort = (on: string | null): string => (on ? t("opening.from", { date: monthFrom(on) }) : "");

export const stateTone = (state: string): string =>
  state === "published" || state === "vetted"
    ? "is-on"
    : state === "suspended" || state === "restricted"
      ? "is-late"
      : "";
