import type { Locale } from "@tuttu/schema";

/** Sentences about what cannot be done with a member. */
export const memberTexts: Readonly<Record<Locale, Readonly<Record<"noMove" | "lastAdmin", string>>>> = {
  en: {
    noMove: "The person is in a state from which this cannot be done. Load the list again to see what has changed.",
    lastAdmin:
      "This is the only one left who can administer the organisation. Invite another administrator first, or ask the programme's staff.",
  },
  fi: {
    noMove: "Henkilön tila ei salli tätä. Lataa luettelo uudelleen, niin näet, mikä on muuttunut.",
    lastAdmin:
      "Hän on organisaation ainoa pääyhteyshenkilö. Kutsu ensin toinen pääyhteyshenkilö tai pyydä apua ohjelman henkilökunnalta.",
  },
  sv: {
    noMove: "Personens status tillåter inte detta. Ladda listan på nytt för att se vad som har ändrats.",
    lastAdmin:
      "Det här är den enda som kan administrera organisationen. Bjud först in en till administratör eller be programmets personal om hjälp.",
  },
};
