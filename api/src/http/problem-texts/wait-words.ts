import type { Locale } from "@tuttu/schema";

const again: Readonly<Record<Locale, string>> = {
  en: "You can go on {when}.",
  fi: "Voit jatkaa {when}.",
  sv: "Du kan fortsätta {when}.",
};
const minute = 60;
const hour = 60 * minute;

/** When somebody who has to wait may go on: "You can go on in 12 minutes." */
export function waitWords(locale: Locale, seconds: number): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  const when =
    seconds < 2 * minute
      ? words.format(Math.ceil(seconds), "second")
      : seconds < 2 * hour
        ? words.format(Math.ceil(seconds / minute), "minute")
        : words.format(Math.ceil(seconds / hour), "hour");
  return again[locale].replace("{when}", when);
}
