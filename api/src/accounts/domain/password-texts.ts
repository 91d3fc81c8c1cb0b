import type { Locale } from "@tuttu/schema";
import type { PasswordFault } from "./password-rules.ts";

/** Why a password is not taken, in the reader's language. */
export const passwordTexts: Readonly<Record<Locale, Readonly<Record<PasswordFault, string>>>> = {
  en: {
    too_short: "must have at least 12 characters",
    too_long: "may have at most 128 characters",
    common: "is among the first that anybody would try",
    personal: "must not contain your name or mail address",
  },
  fi: {
    too_short: "pitää olla vähintään 12 merkkiä",
    too_long: "saa olla enintään 128 merkkiä",
    common: "on niitä, joita kuka tahansa kokeilisi ensin",
    personal: "ei saa sisältää nimeäsi eikä sähköpostiosoitettasi",
  },
  sv: {
    too_short: "måste ha minst 12 tecken",
    too_long: "får ha högst 128 tecken",
    common: "är bland de första som vem som helst skulle pröva",
    personal: "får inte innehålla ditt namn eller din e-postadress",
  },
};
