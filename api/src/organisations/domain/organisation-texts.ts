import type { Locale } from "@tuttu/schema";

/** Sentences about what an organisation does not take. */
export const organisationTexts: Readonly<Record<Locale, { readonly noMove: string }>> = {
  en: {
    noMove: "The organisation is in a state from which this cannot be done. Read it again to see what has changed.",
  },
  fi: {
    noMove: "Organisaatio on tilassa, jossa tätä ei voi tehdä. Lataa se uudelleen, niin näet mikä on muuttunut.",
  },
  sv: {
    noMove: "Organisationen är i ett läge där detta inte går. Läs den på nytt för att se vad som har ändrats.",
  },
};
