import type { ColumnSet } from "./column-names.ts";

/** Columns of an openings' table in the names that people give them. */
export const openingColumnSet = {
  names: {
    id: {
      en: ["Reference", "Identifier", "externalRef", "External reference", "Id number"],
      fi: ["Tunniste", "Viite", "Tunnus", "Numero"],
      sv: ["Referens", "Nummer", "Annonsnummer"],
    },
    title: {
      en: ["Title", "Job title", "Position", "Opening", "Job", "Headline"],
      fi: ["Tehtävänimike", "Otsikko", "Nimike", "Tehtävä", "Työpaikka", "Avoin paikka"],
      sv: ["Titel", "Rubrik", "Befattning", "Tjänst", "Arbete", "Jobb", "Uppgift"],
    },
    occupation: {
      en: ["Occupation", "Profession"],
      fi: ["Ammatti", "Ammattinimike", "Ammattiala"],
      sv: ["Yrke", "Yrkesbenämning"],
    },
    description: {
      en: ["Description", "Job description", "Text", "Details"],
      fi: ["Kuvaus", "Tehtävän kuvaus", "Tehtävänkuvaus", "Ilmoitusteksti", "Teksti"],
      sv: ["Beskrivning", "Arbetsbeskrivning", "Annonstext", "Text"],
    },
    employer: {
      en: ["Employer", "Organisation", "Organization", "Company", "Firm"],
      fi: ["Työnantaja", "Yritys", "Organisaatio", "Yhtiö", "Firma"],
      sv: ["Arbetsgivare", "Företag", "Organisation", "Bolag"],
    },
    businessId: { en: ["Business ID"], fi: ["Y-tunnus"], sv: ["FO-nummer", "Organisationsnummer"] },
    municipality: {
      en: ["Municipality", "City", "Town", "Place", "Location", "Place of work"],
      fi: ["Paikkakunta", "Kunta", "Sijainti", "Työpaikan sijainti", "Kaupunki", "Työskentelypaikka"],
      sv: ["Ort", "Kommun", "Arbetsort", "Stad", "Placeringsort", "Arbetsplats"],
    },
    region: { en: ["Region", "Area"], fi: ["Maakunta", "Alue"], sv: ["Landskap", "Region", "Område"] },
    workMode: {
      en: ["Way of working", "Work mode", "Ways of working", "Work modes"],
      fi: ["Työmuoto", "Työmuodot", "Työntekotapa", "Työskentelytapa"],
      sv: ["Arbetssätt", "Arbetsform"],
    },
    remote: { en: ["Remote work", "Remote"], fi: ["Etätyö", "Etätyömahdollisuus"], sv: ["Distansarbete", "Distans"] },
    employmentType: {
      en: ["Type of employment", "Employment type", "Employment", "Contract", "Contract type"],
      fi: ["Työsuhde", "Työsuhteen muoto", "Työsuhteen tyyppi", "Työsuhteen kesto", "Sopimus", "Työsopimus"],
      sv: ["Anställningsform", "Anställning", "Anställningstyp", "Avtal", "Arbetsavtal"],
    },
    workingTime: {
      en: ["Working time", "Working hours", "Hours"],
      fi: ["Työaika", "Työajat"],
      sv: ["Arbetstid", "Arbetstider", "Omfattning"],
    },
    requiredSkills: {
      en: ["Required skills", "Skills", "Requirements", "Must have", "Essential skills"],
      fi: ["Vaaditut taidot", "Osaaminen", "Taidot", "Osaamiset", "Vaadittu osaaminen", "Vaatimukset", "Edellytykset"],
      sv: ["Kompetenskrav", "Kompetenser", "Kompetens", "Krav", "Färdigheter", "Nödvändiga kompetenser"],
    },
    desirableSkills: {
      en: ["Desirable skills", "Nice to have", "Desired skills", "Preferred skills", "Advantage"],
      fi: ["Toivotut taidot", "Eduksi", "Toivottu osaaminen", "Eduksi luetaan", "Toiveet"],
      sv: ["Önskade kompetenser", "Meriterande", "Önskad kompetens", "Önskemål", "Önskade färdigheter"],
    },
    languages: {
      en: ["Languages", "Language requirements", "Language skills", "Required languages"],
      fi: ["Kielitaito", "Kielet", "Kielitaitovaatimukset", "Kielitaitovaatimus", "Kielivaatimukset"],
      sv: ["Språkkrav", "Språk", "Språkkunskaper", "Språkkunskap"],
    },
    languageTask: {
      en: ["Languages needed for", "Language task", "Languages are needed for"],
      fi: ["Kielitaito tarvitaan", "Mihin kieliä tarvitaan", "Kielitaidon tarve"],
      sv: ["Språken behövs för", "Språket behövs för", "Vad språken behövs för"],
    },
    validThrough: {
      en: [
        "Closes on",
        "closesOn",
        "Deadline",
        "Application deadline",
        "Last application date",
        "Closing date",
        "Apply by",
      ],
      fi: ["Haku päättyy", "Viimeinen hakupäivä", "Päättyy", "Hakuaika päättyy", "Hakuaika", "Määräaika"],
      sv: ["Sista ansökningsdag", "Ansökningstiden slutar", "Stänger", "Sista ansökningsdatum", "Ansökan senast"],
    },
    startDate: {
      en: ["Starts on", "startsOn", "Start date", "Start", "Begins"],
      fi: ["Aloituspäivä", "Alkaa", "Työ alkaa", "Alkamispäivä", "Aloitus", "Alkaen"],
      sv: ["Startdatum", "Börjar", "Arbetet börjar", "Tillträde", "Start", "Från"],
    },
    places: {
      en: ["Number of places", "Places", "Vacancies", "How many"],
      fi: ["Paikkojen määrä", "Paikkoja", "Avoimia paikkoja", "Lukumäärä"],
      sv: ["Antal platser", "Platser", "Lediga platser", "Antal"],
    },
    language: {
      en: ["Language of the text", "textLanguage", "Text language"],
      fi: ["Tekstin kieli", "Kieli", "Ilmoituksen kieli"],
      sv: ["Textens språk", "Annonsspråk"],
    },
    pay: { en: ["Pay", "Salary", "Wage"], fi: ["Palkka", "Palkkaus"], sv: ["Lön", "Lönen"] },
    payMin: {
      en: ["Lowest pay", "Pay from"],
      fi: ["Palkka alkaen", "Palkka min", "Alin palkka"],
      sv: ["Lön från", "Lön min"],
    },
    payMax: {
      en: ["Highest pay", "Pay to"],
      fi: ["Palkka enintään", "Palkka max", "Ylin palkka"],
      sv: ["Lön till", "Lön max"],
    },
  },
  lists: {
    employmentType: "commas",
    workingTime: "commas",
    requiredSkills: "commasUnlessSemicolons",
    desirableSkills: "commasUnlessSemicolons",
    languages: "commas",
  },
  needed: [["title"], ["employer"]],
  besides: ["remote", "payMin", "payMax"],
} as const satisfies ColumnSet;
