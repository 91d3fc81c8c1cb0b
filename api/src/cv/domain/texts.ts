import type { Locale } from "@tuttu/schema";
import type { UnreadableCode } from "./unreadable.ts";

/** Sentences about a CV that cannot be read: what happened, and what to do. */
export const cvTexts: Readonly<Record<Locale, Readonly<Record<UnreadableCode, string>>>> = {
  en: {
    unknownType: "This is no PDF, DOCX, JSON Resume or Europass file. Save your CV as one of these and try again.",
    nameDiffers:
      "The ending of the file's name says something else than its content. Save your CV again and try with that.",
    empty: "The file is empty.",
    broken: "The file is damaged or not complete. Open your CV, save it again and try with that.",
    encrypted: "The file has a password or is in an old format of Word. Save it as PDF or DOCX without a password.",
    macros: "The file holds macros, which are programs. Save it as a plain DOCX or as PDF.",
    tooLarge: "The file unpacks to more than can be read here. Save your CV as a plain PDF.",
    tooSlow: "Reading the file took too long. Save your CV as a plain PDF, or type it in.",
    tooManyPages: "The file has more than 50 pages. Send only your CV.",
    noText: "There is no text in the file: it may be a scanned picture. Send a file with text, or type it in.",
    notCv: "The file is no JSON Resume and no Europass CV.",
    busy: "Many CVs are being read just now. Try again in a minute.",
  },
  fi: {
    unknownType:
      "Tiedosto ei ole PDF, DOCX, JSON Resume eikä Europass. Tallenna ansioluettelosi jossakin näistä muodoista ja yritä uudelleen.",
    nameDiffers: "Tiedoston pääte kertoo muuta kuin sen sisältö. Tallenna ansioluettelosi uudelleen ja yritä sillä.",
    empty: "Tiedosto on tyhjä.",
    broken: "Tiedosto on vahingoittunut tai kesken. Avaa ansioluettelosi, tallenna se uudelleen ja yritä sillä.",
    encrypted:
      "Tiedostossa on salasana, tai se on vanhaa Word-muotoa. Tallenna se PDF- tai DOCX-muodossa ilman salasanaa.",
    macros: "Tiedostossa on makroja eli ohjelmia. Tallenna se tavallisena DOCX- tai PDF-tiedostona.",
    tooLarge: "Tiedosto purkautuu suuremmaksi kuin täällä voi lukea. Tallenna ansioluettelosi tavallisena PDF:nä.",
    tooSlow:
      "Tiedoston lukeminen kesti liian kauan. Tallenna ansioluettelosi tavallisena PDF:nä tai kirjoita tiedot itse.",
    tooManyPages: "Tiedostossa on yli 50 sivua. Lähetä vain ansioluettelosi.",
    noText:
      "Tiedostossa ei ole tekstiä: se voi olla skannattu kuva. Lähetä tiedosto, jossa on tekstiä, tai kirjoita tiedot itse.",
    notCv: "Tiedosto ei ole JSON Resume eikä Europass-ansioluettelo.",
    busy: "Juuri nyt luetaan monta ansioluetteloa. Yritä uudelleen minuutin kuluttua.",
  },
  sv: {
    unknownType:
      "Filen är varken PDF, DOCX, JSON Resume eller Europass. Spara ditt cv i något av de formaten och försök igen.",
    nameDiffers: "Filnamnets ändelse säger något annat än innehållet. Spara ditt cv på nytt och försök med den filen.",
    empty: "Filen är tom.",
    broken: "Filen är skadad eller ofullständig. Öppna ditt cv, spara det på nytt och försök med den filen.",
    encrypted: "Filen har ett lösenord eller är i ett gammalt Word-format. Spara den som PDF eller DOCX utan lösenord.",
    macros: "Filen innehåller makron, alltså program. Spara den som en vanlig DOCX eller som PDF.",
    tooLarge: "Filen packas upp till mer än vad som kan läsas här. Spara ditt cv som en vanlig PDF.",
    tooSlow: "Det tog för länge att läsa filen. Spara ditt cv som en vanlig PDF eller skriv in uppgifterna själv.",
    tooManyPages: "Filen har fler än 50 sidor. Skicka bara ditt cv.",
    noText:
      "Det finns ingen text i filen: den kan vara en skannad bild. Skicka en fil med text eller skriv in uppgifterna själv.",
    notCv: "Filen är varken ett JSON Resume eller ett Europass-cv.",
    busy: "Många cv:n läses just nu. Försök igen om en minut.",
  },
};
