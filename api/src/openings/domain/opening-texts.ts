import type { Locale } from "@tuttu/schema";
import type { PublishFault } from "./publishable.ts";

export type OpeningText =
  | "noMove"
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
    noMove: "Paikka on tilassa, jossa tätä ei voi tehdä. Lataa se uudelleen, niin näet mikä on muuttunut.",
    ended: "Paikka on suljettu. Tee sen sijaan uusi.",
    organisation: "ei ole tämän ohjelman organisaatio",
    ownOrganisation: "voi olla vain oma organisaatiosi",
    noSuchConcept: "ei ole voimassa olevan luokituksen käsite",
    languageTwice: "nimeää kielen ja tarpeen, jotka ovat luettelossa jo",
    staffOnly: "Vain henkilöstö näkee paikan, kunnes siinä on palkka tai haarukka; näytä se sitten ohjelmalle",
    occupation: "Ammatti tarvitaan ennen julkaisua",
    pay: "Työpaikka tarvitsee palkan tai haarukan ennen julkaisua",
    place: "Kunta tai maakunta tarvitaan, ellei työ ole etätyötä",
    closed: "Viimeinen päivä on jo mennyt",
  },
  sv: {
    noMove: "Platsen är i ett läge där detta inte går. Läs den på nytt för att se vad som har ändrats.",
    ended: "Platsen är stängd. Gör en ny i stället.",
    organisation: "är ingen organisation i det här programmet",
    ownOrganisation: "kan bara vara din egen organisation",
    noSuchConcept: "är inget begrepp i gällande klassificering",
    languageTwice: "nämner ett språk och ett behov som redan finns i listan",
    staffOnly: "Bara personalen ser platsen tills den har lön eller intervall; visa den sedan för programmet",
    occupation: "Yrket behövs innan platsen publiceras",
    pay: "Ett jobb behöver sin lön eller sitt löneintervall innan det publiceras",
    place: "Kommun eller landskap behövs om arbetet inte görs på distans",
    closed: "Sista dagen har passerat",
  },
};
