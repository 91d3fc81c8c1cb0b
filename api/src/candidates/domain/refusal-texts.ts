import type { Locale } from "@tuttu/schema";

export type CandidateText =
  | "forStaff"
  | "identityCode"
  | "contactData"
  | "seenByStaff"
  | "ownCaseload"
  | "notStaff"
  | "languageTwice"
  | "noSuchItem"
  | "noSuchConcept"
  | "nothingToMatch"
  | "lastToMatch"
  | "frozen"
  | "noMove"
  | "ownDecision";

/** Sentences about what a profile does not take. */
export const candidateTexts: Readonly<Record<Locale, Readonly<Record<CandidateText, string>>>> = {
  en: {
    forStaff: "is for the programme's staff to change",
    identityCode: "holds a personal identity code, which employers would read. Leave it out.",
    contactData:
      "holds an e-mail address, a phone number or a link, which employers would read before you have said yes. They have their own fields.",
    seenByStaff: "is for the programme's staff to say",
    ownCaseload: "can only be you: a coordinator hands people over",
    notStaff: "is nobody who counsels in this programme",
    languageTwice: "names a language that stands in the list already",
    noSuchItem: "names no item of the profile's experience or credentials",
    noSuchConcept: "is no concept of the classification in force",
    nothingToMatch: "A skill, a job or a wished occupation is needed before others can find the profile",
    lastToMatch:
      "A published profile keeps a skill, a job or a wished occupation that others find it by. Pause the profile first to take out the last of them.",
    frozen: "The profile is restricted or erased and cannot be changed.",
    noMove: "The profile is in a state from which this cannot be done. Read it again to see what has changed.",
    ownDecision:
      "The person has an account, so only they bring the profile back: by publishing it, signed in to that account.",
  },
  fi: {
    forStaff: "on vain ohjelman henkilökunnan muutettavissa",
    identityCode: "sisältää henkilötunnuksen, jonka työnantajat lukisivat. Jätä se pois.",
    contactData:
      "sisältää sähköpostiosoitteen, puhelinnumeron tai linkin, jonka työnantajat lukisivat ennen suostumustasi. Niille on omat kentät.",
    seenByStaff: "on vain ohjelman henkilökunnan sanottavissa",
    ownCaseload: "voit olla vain sinä itse: koordinaattori siirtää asiakkaat toiselle",
    notStaff: "ei ohjaa tässä ohjelmassa",
    languageTwice: "mainitsee kielen, joka on jo luettelossa",
    noSuchItem: "ei viittaa mihinkään profiilin työkokemukseen tai todistukseen",
    noSuchConcept: "ei ole voimassa olevan luokituksen käsite",
    nothingToMatch: "Tarvitaan osaaminen, työ tai toiveammatti, ennen kuin muut voivat löytää profiilin",
    lastToMatch:
      "Julkaistussa profiilissa on oltava osaaminen, työ tai toiveammatti, josta muut löytävät sen. Laita profiili ensin tauolle, jos poistat viimeisenkin.",
    frozen: "Profiilin käyttö on rajoitettu tai se on poistettu, eikä sitä voi muuttaa.",
    noMove: "Profiilin tila ei salli tätä. Lataa se uudelleen, niin näet, mikä on muuttunut.",
    ownDecision:
      "Henkilöllä on oma tunnus, joten vain hän itse voi palauttaa profiilin: julkaisemalla sen omalla tunnuksellaan.",
  },
  sv: {
    forStaff: "ändras av programmets personal",
    identityCode: "innehåller en personbeteckning som arbetsgivare skulle läsa. Lämna bort den.",
    contactData:
      "innehåller en e-postadress, ett telefonnummer eller en länk som arbetsgivare skulle läsa innan du har sagt ja. De har egna fält.",
    seenByStaff: "kan bara programmets personal säga",
    ownCaseload: "kan bara vara du: en koordinator flyttar personer",
    notStaff: "vägleder ingen i det här programmet",
    languageTwice: "nämner ett språk som redan finns i listan",
    noSuchItem: "hänvisar inte till någon arbetserfarenhet eller något intyg i profilen",
    noSuchConcept: "är inget begrepp i gällande klassificering",
    nothingToMatch: "Det behövs en kompetens, ett arbete eller ett önskat yrke innan andra kan hitta profilen",
    lastToMatch:
      "En publicerad profil behåller en kompetens, ett arbete eller ett önskat yrke som andra hittar den genom. Pausa profilen först för att ta bort det sista.",
    frozen: "Profilen är begränsad eller raderad och kan inte ändras.",
    noMove: "Profilens status tillåter inte detta. Ladda den på nytt för att se vad som har ändrats.",
    ownDecision:
      "Personen har ett eget konto, så bara hen själv kan ta tillbaka profilen: genom att publicera den, inloggad på kontot.",
  },
};
