import type { Locale } from "@tuttu/schema";

/** Sentences about what an organisation does not take. */
export const organisationTexts: Readonly<Record<Locale, Readonly<Record<"noMove" | "reasonNeeded", string>>>> = {
  en: {
    noMove: "The organisation is in a state from which this cannot be done. Read it again to see what has changed.",
    reasonNeeded: "is needed: staff who look at this later must find out why",
  },
  fi: {
    noMove: "Työnantajan tila ei salli tätä. Lataa tiedot uudelleen, niin näet, mikä on muuttunut.",
    reasonNeeded: "tarvitaan, jotta syy löytyy myöhemminkin",
  },
  sv: {
    noMove: "Arbetsgivarens status tillåter inte detta. Ladda uppgifterna på nytt för att se vad som har ändrats.",
    reasonNeeded: "behövs, så att orsaken hittas också senare",
  },
};
