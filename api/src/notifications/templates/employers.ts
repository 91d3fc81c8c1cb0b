import type { Locale } from "@tuttu/schema";
import type { TemplateText } from "../domain/message.ts";

type InEachLanguage = Readonly<Record<Locale, TemplateText>>;

export const organisationVetted: InEachLanguage = {
  en: {
    subject: "Your organisation may publish now",
    lines: [
      "Hello,",
      "",
      "The programme's staff have vetted {organisation}. Its openings can be published, and once the terms are signed",
      "its people can search for candidates:",
      "",
      "{link}",
    ],
  },
  fi: {
    subject: "Organisaationne voi nyt julkaista",
    lines: [
      "Hei,",
      "",
      "Ohjelman henkilökunta on tarkistanut työnantajan {organisation}. Sen avoimet paikat voi julkaista, ja kun ehdot on",
      "allekirjoitettu, sen edustajat voivat etsiä osaajia:",
      "",
      "{link}",
    ],
  },
  sv: {
    subject: "Er organisation kan nu publicera",
    lines: [
      "Hej!",
      "",
      "Programmets personal har granskat {organisation}. Dess lediga platser kan publiceras, och när villkoren är",
      "undertecknade kan dess folk söka efter kandidater:",
      "",
      "{link}",
    ],
  },
};

export const termsPublished: InEachLanguage = {
  en: {
    subject: "New terms wait for your signature",
    lines: [
      "Hello,",
      "",
      "The programme has published a new version of its terms for employers. {organisation} searches for people again",
      "once you or another administrator have read and signed it:",
      "",
      "{link}",
    ],
  },
  fi: {
    subject: "Uudet ehdot odottavat allekirjoitustasi",
    lines: [
      "Hei,",
      "",
      "Ohjelma on julkaissut uuden version työnantajien ehdoista. {organisation} voi taas etsiä osaajia, kun sinä tai toinen",
      "pääyhteyshenkilö on lukenut ja allekirjoittanut ne:",
      "",
      "{link}",
    ],
  },
  sv: {
    subject: "Nya villkor väntar på din underskrift",
    lines: [
      "Hej!",
      "",
      "Programmet har publicerat en ny version av sina villkor för arbetsgivare. {organisation} kan söka efter personer igen",
      "när du eller en annan administratör har läst och undertecknat dem:",
      "",
      "{link}",
    ],
  },
};
