import type { Locale } from "@tuttu/schema";
import type { PublishFault } from "./publishable.ts";

export type OpeningText =
  | "noMove"
  | "employerStopped"
  | "ended"
  | "organisation"
  | "ownOrganisation"
  | "noSuchConcept"
  | "languageTwice"
  | "staffOnly";

/** Sentences about what an opening does not take. */
export const openingTexts: Readonly<Record<Locale, Readonly<Record<OpeningText | PublishFault, string>>>> = {
  en: {
    noMove: "The opening is in a state from which this cannot be done. Read it again to see what has changed.",
    employerStopped:
      "The employer has been suspended or was not accepted. Vet the organisation again before publishing for it.",
    ended: "The opening is closed. Make a new one instead.",
    organisation: "is no organisation of this programme",
    ownOrganisation: "can only be your own organisation",
    noSuchConcept: "is no concept of the classification in force",
    languageTwice: "names a language and need that stand in the list already",
    staffOnly: "Staff alone see the opening until it has its pay or range; then show it to the programme",
    occupation: "The occupation is needed before the opening is published",
    pay: "A job needs its pay or range before it is published",
    place: "A municipality or region is needed unless the work is remote",
    closed: "The last day is past",
  },
  fi: {
    noMove: "Paikan tila ei salli tätä. Lataa se uudelleen, niin näet, mikä on muuttunut.",
    employerStopped:
      "Työnantaja on jäädytetty tai sitä ei ole hyväksytty. Tarkista työnantaja uudelleen ennen julkaisua.",
    ended: "Paikka on suljettu. Tee sen sijaan uusi.",
    organisation: "ei ole tämän ohjelman työnantaja",
    ownOrganisation: "voi olla vain oma organisaatiosi",
    noSuchConcept: "ei ole voimassa olevan luokituksen käsite",
    languageTwice: "mainitsee kielen ja tarpeen, jotka ovat jo luettelossa",
    staffOnly: "Vain henkilökunta näkee paikan, kunnes siinä on palkka tai palkkahaarukka; näytä se sitten ohjelmalle",
    occupation: "Ammatti tarvitaan ennen julkaisua",
    pay: "Työpaikalle tarvitaan palkka tai palkkahaarukka ennen julkaisua",
    place: "Kunta tai maakunta tarvitaan, jos työtä ei tehdä etänä",
    closed: "Viimeinen päivä on jo mennyt",
  },
  sv: {
    noMove: "Platsens status tillåter inte detta. Ladda den på nytt för att se vad som har ändrats.",
    employerStopped:
      "Arbetsgivaren är avstängd eller har inte godkänts. Granska arbetsgivaren på nytt före publiceringen.",
    ended: "Platsen är stängd. Gör en ny i stället.",
    organisation: "är ingen arbetsgivare i det här programmet",
    ownOrganisation: "kan bara vara din egen organisation",
    noSuchConcept: "är inget begrepp i gällande klassificering",
    languageTwice: "nämner ett språk och ett behov som redan finns i listan",
    staffOnly: "Bara personalen ser platsen tills den har lön eller löneintervall; visa den sedan för programmet",
    occupation: "Yrket behövs innan platsen publiceras",
    pay: "Ett jobb behöver sin lön eller sitt löneintervall innan det publiceras",
    place: "Kommun eller landskap behövs om arbetet inte görs på distans",
    closed: "Sista dagen har passerat",
  },
};
