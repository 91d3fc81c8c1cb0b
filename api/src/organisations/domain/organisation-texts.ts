import type { Locale } from "@tuttu/schema";

/** Sentences about what an organisation does not take. */
export const organisationTexts: Readonly<Record<Locale, { readonly noMove: string }>> = {
  en: {
    noMove: "The organisation is in a state from which this cannot be done. Read it again to see what has changed.",
  },
  fi: {
    noMove: "Työnantajan tila ei salli tätä. Lataa tiedot uudelleen, niin näet, mikä on muuttunut.",
  },
  sv: {
    noMove: "Arbetsgivarens status tillåter inte detta. Ladda uppgifterna på nytt för att se vad som har ändrats.",
  },
};
