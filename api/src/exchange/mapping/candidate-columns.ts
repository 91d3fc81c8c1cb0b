import type { ColumnSet } from "./column-names.ts";

/** Columns of a candidates' table in the names that people give them. */
export const candidateColumnSet = {
  names: {
    id: {
      en: ["Reference", "externalRef", "External reference", "Id number", "Client number", "Customer number"],
      fi: ["Tunniste", "Asiakasnumero", "Viite", "Tunnus", "Numero"],
      sv: ["Referens", "Kundnummer", "Klientnummer", "Nummer"],
    },
    name: {
      en: ["Name", "preferredName", "Full name", "Candidate", "Job seeker", "Person"],
      fi: [
        "Nimi",
        "Koko nimi",
        "Etu- ja sukunimi",
        "Sukunimi ja etunimi",
        "Hakija",
        "Työnhakija",
        "Asiakas",
        "Osallistuja",
      ],
      sv: ["Namn", "Hela namnet", "För- och efternamn", "Sökande", "Arbetssökande", "Kund", "Deltagare"],
    },
    firstName: {
      en: ["First name", "Given name", "Forename", "First names"],
      fi: ["Etunimi", "Etunimet", "Kutsumanimi"],
      sv: ["Förnamn", "Tilltalsnamn"],
    },
    lastName: {
      en: ["Last name", "Surname", "Family name"],
      fi: ["Sukunimi"],
      sv: ["Efternamn", "Släktnamn"],
    },
    email: {
      en: ["E-mail", "Email", "Mail", "E-mail address", "Mail address"],
      fi: ["Sähköposti", "Sähköpostiosoite", "S-posti", "Meili"],
      sv: ["E-post", "E-postadress", "Epost", "Mejl", "Mejladress"],
    },
    phone: {
      en: ["Phone", "Telephone", "Phone number", "Telephone number", "Mobile", "Mobile phone", "Tel"],
      fi: ["Puhelin", "Puhelinnumero", "Puh", "Matkapuhelin", "Kännykkä", "GSM"],
      sv: ["Telefon", "Telefonnummer", "Tfn", "Mobil", "Mobiltelefon", "Mobilnummer"],
    },
    headline: {
      en: ["Headline", "Label", "Occupation", "Profession", "Job title", "Title"],
      fi: ["Ammatti", "Otsikko", "Ammattinimike", "Nimike", "Tehtävänimike"],
      sv: ["Yrke", "Rubrik", "Yrkestitel", "Titel", "Yrkesbenämning"],
    },
    summary: {
      en: ["About", "Summary", "Presentation", "Profile", "Description", "Introduction"],
      fi: ["Esittely", "Kuvaus", "Profiili", "Tiivistelmä", "Itsestäni"],
      sv: ["Presentation", "Beskrivning", "Profil", "Sammanfattning", "Om mig"],
    },
    municipality: {
      en: ["Municipality", "City", "Town", "Place", "Place of residence", "Location"],
      fi: ["Paikkakunta", "Kunta", "Kotikunta", "Asuinpaikka", "Asuinkunta", "Kaupunki", "Kotipaikka"],
      sv: ["Ort", "Kommun", "Hemkommun", "Bostadsort", "Hemort", "Stad"],
    },
    region: { en: ["Region", "Area", "Province"], fi: ["Maakunta", "Alue"], sv: ["Landskap", "Region", "Område"] },
    positions: {
      en: ["Work experience", "Experience", "Work", "Jobs", "Earlier jobs", "Employment history", "Career"],
      fi: ["Työkokemus", "Kokemus", "Työhistoria", "Työpaikat", "Aiemmat työt", "Työura"],
      sv: ["Arbetslivserfarenhet", "Arbetserfarenhet", "Erfarenhet", "Tidigare jobb", "Arbeten", "Anställningar"],
    },
    skills: {
      en: ["Skills", "Competences", "Competencies", "Know-how", "Expertise", "Abilities"],
      fi: ["Osaaminen", "Taidot", "Osaamiset", "Osaamisalueet", "Kompetenssit", "Vahvuudet"],
      sv: ["Kompetenser", "Kompetens", "Färdigheter", "Kunskaper", "Kunnande", "Kunnighet"],
    },
    languages: {
      en: ["Languages", "Language skills", "Language proficiency", "Spoken languages"],
      fi: ["Kielitaito", "Kielet", "Kielitaidot", "Kielen taito"],
      sv: ["Språkkunskaper", "Språk", "Språkkunskap", "Språkfärdigheter"],
    },
    workLanguages: {
      en: ["Languages to work in", "Working languages", "Work languages", "Wants to work in"],
      fi: ["Työkielet", "Työkieli", "Haluaa työskennellä kielellä"],
      sv: ["Arbetsspråk", "Vill arbeta på"],
    },
    relocate: {
      en: ["Would move", "Relocate", "Relocation", "Willing to relocate", "Ready to move", "Moving"],
      fi: ["Muuttovalmius", "Muutto", "Muuttovalmis", "Valmis muuttamaan", "Voi muuttaa"],
      sv: ["Flyttberedd", "Flyttar", "Flytt", "Kan flytta", "Flyttvillig", "Beredd att flytta"],
    },
    workModes: {
      en: ["Ways of working", "Work modes", "Work mode", "Way of working", "Mode of work"],
      fi: ["Työmuodot", "Työmuoto", "Työntekotapa", "Työntekotavat", "Työskentelytapa", "Työskentelytavat"],
      sv: ["Arbetssätt", "Arbetsformer", "Arbetsform", "Arbetsplatsform"],
    },
    remote: {
      en: ["Remote work", "Remote", "Telework", "Works remotely"],
      fi: ["Etätyö", "Etätyöt", "Etätyömahdollisuus", "Etä"],
      sv: ["Distansarbete", "Distans", "Distansjobb"],
    },
    availableFrom: {
      en: ["Available from", "Available", "Availability", "Start date", "Can start", "Earliest start"],
      fi: [
        "Saatavilla alkaen",
        "Saatavilla",
        "Alkaen",
        "Käytettävissä",
        "Käytettävissä alkaen",
        "Voi aloittaa",
        "Aloitus",
      ],
      sv: ["Tillgänglig från", "Tillgänglig", "Från", "Tillgänglighet", "Kan börja", "Börjar"],
    },
    language: {
      en: ["Language of the text", "textLanguage", "Text language", "Profile language"],
      fi: ["Tekstin kieli", "Kieli", "Profiilin kieli"],
      sv: ["Textens språk", "Profilspråk", "Textspråk"],
    },
  },
  lists: {
    positions: "commasBehindBrackets",
    skills: "commasUnlessSemicolons",
    languages: "commas",
    workLanguages: "commas",
    workModes: "commas",
    remote: "commas",
  },
  needed: [["name", "firstName", "lastName"]],
  besides: ["firstName", "lastName", "remote"],
} as const satisfies ColumnSet;
