import type { Locale } from "@tuttu/schema";

export type InvitationText =
  | "alreadyInvited"
  | "alreadyIn"
  | "suspended"
  | "closed"
  | "noOrganisation"
  | "notSent"
  | "otherAccount"
  | "hasPassword"
  | "otherCount"
  | "twice"
  | "nameMissing"
  | "nameLong"
  | "emailMissing"
  | "emailWrong"
  | "languageUnknown"
  | "organisationMissing"
  | "organisationLong"
  | "businessIdWrong"
  | "columnsMissing"
  | "organisationColumnMissing"
  | "lineBroken"
  | "tooManyRows"
  | "noRows";

/** Sentences about what cannot be sent or accepted, and about rows of a table. */
export const invitationTexts: Readonly<Record<Locale, Readonly<Record<InvitationText, string>>>> = {
  en: {
    alreadyInvited: "An invitation to this address is on its way. It can be sent again from the list.",
    alreadyIn: "Whoever has this address is in already.",
    suspended: "Whoever has this address is suspended there. Bring them back instead.",
    closed: "The organisation is suspended, refused or removed, so nobody is invited to it.",
    noOrganisation: "is no organisation of yours",
    notSent: "The invitation was accepted or taken back meanwhile.",
    otherAccount: "Another account is signed in here. Sign it out first; the invitation stays as it is.",
    hasPassword: "must not be given: this address has an account already, and keeps how it signs in",
    otherCount: "The list has changed since the preview, so nothing was sent. Look at the preview again.",
    twice: "The address stands in the table twice.",
    nameMissing: "The name is missing.",
    nameLong: "The name has more than 120 characters.",
    emailMissing: "The mail address is missing.",
    emailWrong: "The mail address is none.",
    languageUnknown: "The language is none of en, fi and sv.",
    organisationMissing: "The organisation is missing.",
    organisationLong: "The organisation has more than 160 characters.",
    businessIdWrong: "The check digit of the business id does not fit.",
    columnsMissing: "needs a header line with at least the columns name and email",
    organisationColumnMissing: "needs a header line with at least the columns name, email and organisation",
    lineBroken: "The line cannot be read: its quotation marks or its number of columns do not fit.",
    tooManyRows: "may have 200 rows at once",
    noRows: "has no rows under its header line",
  },
  fi: {
    alreadyInvited: "Tähän osoitteeseen on jo lähetetty kutsu. Sen voi lähettää uudelleen luettelosta.",
    alreadyIn: "Tämän osoitteen omistaja on jo mukana.",
    suspended: "Tämän osoitteen omistajan käyttöoikeus on keskeytetty. Palauta se sen sijaan.",
    closed: "Organisaatio on keskeytetty, hylätty tai poistettu, joten siihen ei kutsuta ketään.",
    noOrganisation: "ei ole sinun organisaatiosi",
    notSent: "Kutsu on tällä välin hyväksytty tai peruttu.",
    otherAccount: "Tässä on kirjautuneena toinen tili. Kirjaudu siltä ensin ulos; kutsu pysyy ennallaan.",
    hasPassword: "on jätettävä pois: osoitteella on jo tili, ja sen kirjautumistapa säilyy",
    otherCount: "Luettelo on muuttunut esikatselun jälkeen, joten mitään ei lähetetty. Katso esikatselu uudelleen.",
    twice: "Osoite on taulukossa kahdesti.",
    nameMissing: "Nimi puuttuu.",
    nameLong: "Nimessä on yli 120 merkkiä.",
    emailMissing: "Sähköpostiosoite puuttuu.",
    emailWrong: "Sähköpostiosoite ei kelpaa.",
    languageUnknown: "Kieli ei ole en, fi eikä sv.",
    organisationMissing: "Organisaatio puuttuu.",
    organisationLong: "Organisaation nimessä on yli 160 merkkiä.",
    businessIdWrong: "Y-tunnuksen tarkistusnumero ei täsmää.",
    columnsMissing: "tarvitsee otsikkorivin, jossa on ainakin sarakkeet nimi ja sähköposti",
    organisationColumnMissing: "tarvitsee otsikkorivin, jossa on ainakin sarakkeet nimi, sähköposti ja organisaatio",
    lineBroken: "Riviä ei voi lukea: sen lainausmerkit tai sarakkeiden määrä eivät täsmää.",
    tooManyRows: "saa sisältää kerralla 200 riviä",
    noRows: "ei sisällä rivejä otsikkorivin alla",
  },
  sv: {
    alreadyInvited: "En inbjudan till adressen är redan på väg. Den kan skickas på nytt från listan.",
    alreadyIn: "Den som har adressen är redan med.",
    suspended: "Den som har adressen är avstängd där. Släpp in personen igen i stället.",
    closed: "Organisationen är avstängd, avslagen eller borttagen, så ingen bjuds in till den.",
    noOrganisation: "är ingen organisation av dina",
    notSent: "Inbjudan har under tiden godkänts eller tagits tillbaka.",
    otherAccount: "Ett annat konto är inloggat här. Logga först ut det; inbjudan förblir som den är.",
    hasPassword: "får inte anges: adressen har redan ett konto och behåller sitt sätt att logga in",
    otherCount: "Listan har ändrats sedan förhandsgranskningen, så inget skickades. Granska den på nytt.",
    twice: "Adressen står två gånger i tabellen.",
    nameMissing: "Namnet saknas.",
    nameLong: "Namnet har över 120 tecken.",
    emailMissing: "E-postadressen saknas.",
    emailWrong: "E-postadressen är ingen sådan.",
    languageUnknown: "Språket är inte en, fi eller sv.",
    organisationMissing: "Organisationen saknas.",
    organisationLong: "Organisationens namn har över 160 tecken.",
    businessIdWrong: "FO-numrets kontrollsiffra stämmer inte.",
    columnsMissing: "behöver en rubrikrad med minst kolumnerna namn och e-post",
    organisationColumnMissing: "behöver en rubrikrad med minst kolumnerna namn, e-post och organisation",
    lineBroken: "Raden går inte att läsa: citattecknen eller antalet kolumner stämmer inte.",
    tooManyRows: "får ha 200 rader på en gång",
    noRows: "har inga rader under rubrikraden",
  },
};
