import type { Locale } from "@tuttu/schema";

/** What our own rules say, which contracts hold in English, in the other languages. */
const texts: Readonly<Record<string, Readonly<Record<Exclude<Locale, "en">, string>>>> = {
  "has a character that cannot be stored": {
    fi: "sisältää merkin, jota ei voi tallentaa",
    sv: "innehåller ett tecken som inte kan sparas",
  },
  "must be a month such as 2024-05": {
    fi: "pitää olla kuukausi, esimerkiksi 2024-05",
    sv: "måste vara en månad, till exempel 2024-05",
  },
  "must be a language tag such as fi, en or so": {
    fi: "pitää olla kielen tunnus, esimerkiksi fi, en tai so",
    sv: "måste vara en språkkod, till exempel fi, en eller so",
  },
  "must be an ISO 3166-1 country code such as FI": {
    fi: "pitää olla maan ISO 3166-1 -tunnus, esimerkiksi FI",
    sv: "måste vara en landskod enligt ISO 3166-1, till exempel FI",
  },
  "must be an ISO 4217 currency such as EUR": {
    fi: "pitää olla ISO 4217 -valuutta, esimerkiksi EUR",
    sv: "måste vara en valuta enligt ISO 4217, till exempel EUR",
  },
  "must not be above the upper end of the range": {
    fi: "ei saa olla suurempi kuin vaihteluvälin yläraja",
    sv: "får inte vara högre än intervallets övre gräns",
  },
  "is not a business id: the check digit does not fit": {
    fi: "ei ole Y-tunnus: tarkistusnumero ei täsmää",
    sv: "är inget FO-nummer: kontrollsiffran stämmer inte",
  },
  "must be a NACE Rev. 2.1 section letter": {
    fi: "pitää olla NACE Rev. 2.1 -pääluokan kirjain",
    sv: "måste vara en avdelningsbokstav i NACE Rev. 2.1",
  },
  "is not a token of a link": { fi: "ei ole linkin tunniste", sv: "är ingen nyckel i en länk" },
  "must be six digits, or a backup code": {
    fi: "pitää olla kuusi numeroa tai varakoodi",
    sv: "måste vara sex siffror eller en reservkod",
  },
};

const id = /^must be an id that begins with (\w+_)$/;
const idTexts: Readonly<Record<Exclude<Locale, "en">, (start: string) => string>> = {
  fi: (start) => `pitää olla tunniste, jonka alku on ${start}`,
  sv: (start) => `måste vara en identifierare som börjar med ${start}`,
};

/** A rule's own sentence in the viewer's language; as it stands where it has no other. */
export function sayOwn(message: string, locale: Locale): string {
  if (locale === "en") return message;
  const start = id.exec(message)?.[1];
  return start === undefined ? (texts[message]?.[locale] ?? message) : idTexts[locale](start);
}

/** The sentences that are known in every language. */
export const ownSentences: readonly string[] = Object.keys(texts);
