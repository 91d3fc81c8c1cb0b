import type { IndexRunTable, Locale } from "@tuttu/schema";

type Words = Readonly<Record<IndexRunTable["kind"], string>>;

const words: Readonly<Record<Locale, Words>> = {
  en: {
    check: "A comparison of this index is still running, since {when}. Wait until it has ended.",
    rebuild: "A rebuild of this index is still running, since {when}. Wait until it has ended.",
  },
  fi: {
    check: "Tämän hakemiston vertailu on yhä kesken. Se alkoi {when}. Odota, kunnes se on päättynyt.",
    rebuild: "Tämän hakemiston uudelleenrakennus on yhä kesken. Se alkoi {when}. Odota, kunnes se on päättynyt.",
  },
  sv: {
    check: "En jämförelse av detta index pågår fortfarande, sedan {when}. Vänta tills den är klar.",
    rebuild: "En ombyggnad av detta index pågår fortfarande, sedan {when}. Vänta tills den är klar.",
  },
};

/** Why no other run of the index may begin: which one has not ended, and since when. */
export function stillOpenWords(locale: Locale, { kind, started_at }: Pick<IndexRunTable, "kind" | "started_at">) {
  const form = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return words[locale][kind].replace("{when}", `${form.format(new Date(started_at))} UTC`);
}
