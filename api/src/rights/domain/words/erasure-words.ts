import type { Locale } from "@tuttu/schema";
import type { GoingGroup, StayingGroup } from "../erasure-groups.ts";

interface ErasureWords {
  readonly goes: Readonly<Record<GoingGroup, string>>;
  readonly stays: Readonly<Record<StayingGroup, { readonly what: string; readonly why: string }>>;
  readonly otherName: string;
}

/** What an erasure takes and leaves, in words. */
export const erasureWords: Readonly<Record<Locale, ErasureWords>> = {
  en: {
    goes: {
      profile: "The profile and all its parts: name, contact details, texts, skills, languages, experience, education",
      card: "The card that employers see, the names they know it by, and what matching has worked out",
      looks: "Which employers have seen the card, and their lists and notes",
      invitations: "Invitations to this person",
      imports: "Lines of imported files that hold this person",
      account: "The way to sign in: account, password, sessions, links that were mailed",
      memos: "Mail that has not left yet, and copies of answers that are kept for a day",
    },
    stays: {
      accessLog: {
        what: "That somebody looked at the profile, and when",
        why: "The programme has to answer for every look (GDPR art. 5(2)). The entry holds numbers alone, and the name that the number stood for is gone.",
      },
      audit: {
        what: "That something was changed, and when",
        why: "The programme has to answer for what was done here (GDPR art. 5(2)). The trail holds numbers and names of fields, never what was written.",
      },
      ledger: {
        what: "The number of the profile in the list of erasures",
        why: "So that an older backup does not bring the profile back.",
      },
      backups: {
        what: "Backups that were made before, until whoever runs this house deletes them",
        why: "They are kept against fire and faults, nobody reads them, and what is erased is taken out again before a restored house opens.",
      },
      receipt: {
        what: "The receipt, in the mailbox that it is sent to",
        why: "It proves the erasure to the person. The address itself is erased here.",
      },
      account: {
        what: "The account, with its name and mail address",
        why: "It is used for something else here as well. Every session of it ends.",
      },
    },
    otherName: "is not the name of this profile. Write it as it stands there.",
  },
  fi: {
    goes: {
      profile: "Profiili ja kaikki sen osat: nimi, yhteystiedot, tekstit, osaaminen, kielet, työkokemus, koulutus",
      card: "Kortti, jonka työnantajat näkevät, nimet, joilla he sen tuntevat, ja se, mitä sovitus on laskenut",
      looks: "Tieto siitä, mitkä työnantajat ovat nähneet kortin, sekä niiden luettelot ja muistiinpanot",
      invitations: "Tälle henkilölle lähetetyt kutsut",
      imports: "Tuotujen tiedostojen rivit, joilla henkilö on",
      account: "Kirjautuminen: tunnus, salasana, istunnot, lähetetyt linkit",
      memos: "Viestit, jotka eivät ole vielä lähteneet, ja vuorokauden säilytettävät kopiot vastauksista",
    },
    stays: {
      accessLog: {
        what: "Se, että joku katsoi profiilia, ja milloin",
        why: "Ohjelman on voitava vastata jokaisesta katselusta (tietosuoja-asetus, 5 artiklan 2 kohta). Merkinnässä on vain numeroita, ja nimi, johon numero viittasi, on poissa.",
      },
      audit: {
        what: "Se, että jotakin muutettiin, ja milloin",
        why: "Ohjelman on vastattava siitä, mitä täällä on tehty (yleinen tietosuoja-asetus, 5 artiklan 2 kohta). Merkinnöissä on numeroita ja kenttien nimiä, ei koskaan sitä, mitä kirjoitettiin.",
      },
      ledger: {
        what: "Profiilin numero poistojen luettelossa",
        why: "Jotta vanha varmuuskopio ei palauta profiilia.",
      },
      backups: {
        what: "Aiemmin tehdyt varmuuskopiot, kunnes palvelun ylläpitäjä poistaa ne",
        why: "Niitä pidetään tulipalon ja vikojen varalta, kukaan ei lue niitä, ja poistetut poistetaan uudelleen, ennen kuin palautettu palvelu aukeaa.",
      },
      receipt: {
        what: "Kuittaus siinä postilaatikossa, johon se lähetetään",
        why: "Se todistaa henkilölle, että tiedot on poistettu. Itse osoite poistetaan täältä.",
      },
      account: {
        what: "Tunnus, sen nimi ja sähköpostiosoite",
        why: "Sitä käytetään täällä myös muuhun. Sen kaikki istunnot päättyvät.",
      },
    },
    otherName: "ei ole tämän profiilin nimi. Kirjoita se niin kuin se profiilissa on.",
  },
  sv: {
    goes: {
      profile:
        "Profilen och alla dess delar: namn, kontaktuppgifter, texter, kompetenser, språk, erfarenhet, utbildning",
      card: "Kortet som arbetsgivare ser, namnen de känner det under, och det som matchningen har räknat ut",
      looks: "Vilka arbetsgivare som har sett kortet, och deras listor och anteckningar",
      invitations: "Inbjudningar till den här personen",
      imports: "Rader i importerade filer som innehåller personen",
      account: "Inloggningen: konto, lösenord, sessioner, länkar som har mejlats",
      memos: "Mejl som inte har gått i väg än, och kopior av svar som sparas ett dygn",
    },
    stays: {
      accessLog: {
        what: "Att någon har tittat på profilen, och när",
        why: "Programmet måste kunna svara för varje titt (dataskyddsförordningen art. 5.2). Anteckningen innehåller bara nummer, och namnet som numret stod för är borta.",
      },
      audit: {
        what: "Att något ändrades, och när",
        why: "Programmet måste svara för det som har gjorts här (dataskyddsförordningen artikel 5.2). Spåret innehåller nummer och namn på fält, aldrig det som skrevs.",
      },
      ledger: {
        what: "Profilens nummer i listan över raderingar",
        why: "Så att en äldre säkerhetskopia inte tar tillbaka profilen.",
      },
      backups: {
        what: "Säkerhetskopior som gjordes tidigare, tills den som driver systemet raderar dem",
        why: "De finns för brand och fel, ingen läser dem, och det raderade tas bort på nytt innan ett återställt system öppnar.",
      },
      receipt: {
        what: "Kvittot, i den brevlåda som det skickas till",
        why: "Det bevisar raderingen för personen. Själva adressen raderas här.",
      },
      account: {
        what: "Kontot, med namn och e-postadress",
        why: "Det används till annat här också. Alla dess sessioner avslutas.",
      },
    },
    otherName: "är inte profilens namn. Skriv det så som det står där.",
  },
};
