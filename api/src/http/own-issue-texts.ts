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
  "must not be before the programme starts": {
    fi: "ei saa olla ennen ohjelman alkua",
    sv: "får inte vara före programmets början",
  },
  "is not a programme of yours": { fi: "ei ole sinun ohjelmasi", sv: "är inte ett av dina program" },
  "must name one to four candidates": {
    fi: "pitää nimetä yhdestä neljään osaajaa",
    sv: "måste ange en till fyra kandidater",
  },
  "is no skill of the taxonomy in force": {
    fi: "ei ole käytössä olevan luokituksen osaaminen",
    sv: "är ingen kompetens i den gällande klassifikationen",
  },
  "is no occupation of the taxonomy in force": {
    fi: "ei ole käytössä olevan luokituksen ammatti",
    sv: "är inget yrke i den gällande klassifikationen",
  },
  "The body is not UTF-8.": { fi: "Sisältö ei ole UTF-8-merkistöä.", sv: "Innehållet är inte UTF-8." },
  "The name __proto__ cannot be used.": {
    fi: "Nimeä __proto__ ei voi käyttää.",
    sv: "Namnet __proto__ kan inte användas.",
  },
};

type Said = Readonly<Record<Exclude<Locale, "en">, (part: string) => string>>;

/** Sentences with something of the case in them: what it is, and the same sentence around it. */
const patterns: readonly (readonly [RegExp, Said])[] = [
  [
    /^must be an id that begins with (\w+_)$/,
    {
      fi: (start) => `pitää olla tunniste, jonka alku on ${start}`,
      sv: (start) => `måste vara en identifierare som börjar med ${start}`,
    },
  ],
  [
    /^The name (".*") stands twice in one object\.$/s,
    {
      fi: (name) => `Nimi ${name} on samassa oliossa kahdesti.`,
      sv: (name) => `Namnet ${name} står två gånger i samma objekt.`,
    },
  ],
  [
    /^A text may have (\d+) characters\.$/,
    { fi: (n) => `Tekstissä saa olla ${n} merkkiä.`, sv: (n) => `En text får ha ${n} tecken.` },
  ],
  [
    /^A body may have (\d+) bytes here\.$/,
    { fi: (n) => `Pyynnössä saa tässä olla ${n} tavua.`, sv: (n) => `Ett innehåll får här ha ${n} byte.` },
  ],
  [
    /^A list may have (\d+) items\.$/,
    { fi: (n) => `Luettelossa saa olla ${n} kohtaa.`, sv: (n) => `En lista får ha ${n} poster.` },
  ],
  [
    /^Values may be nested (\d+) deep\.$/,
    { fi: (n) => `Arvoja saa olla sisäkkäin ${n}.`, sv: (n) => `Värden får vara kapslade ${n} nivåer.` },
  ],
];

/** A rule's own sentence in the viewer's language; as it stands where it has no other. */
export function sayOwn(message: string, locale: Locale): string {
  if (locale === "en") return message;
  const known = texts[message]?.[locale];
  if (known !== undefined) return known;
  for (const [pattern, say] of patterns) {
    const part = pattern.exec(message)?.[1];
    if (part !== undefined) return say[locale](part);
  }
  return message;
}
