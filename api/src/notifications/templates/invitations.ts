import type { Locale } from "@tuttu/schema";
import type { TemplateText } from "../domain/message.ts";

type InEachLanguage = Readonly<Record<Locale, TemplateText>>;

const manner: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    "It works once, for 7 days. The page tells what happens to your data before you decide; only its button accepts.",
    "If this was not meant for you, you need not do anything.",
  ],
  fi: [
    "Se toimii kerran, 7 päivän ajan. Sivu kertoo, mitä tiedoillesi tapahtuu, ennen kuin päätät; vasta sen painike hyväksyy.",
    "Jos viesti ei ole sinulle, sinun ei tarvitse tehdä mitään.",
  ],
  sv: [
    "Den fungerar en gång, i 7 dagar. Sidan berättar vad som händer med dina uppgifter innan du bestämmer dig; först knappen godkänner.",
    "Om det här inte var till dig behöver du inte göra något.",
  ],
};

export const candidateInvitation: InEachLanguage = {
  en: {
    subject: "An invitation to Tuttu",
    lines: [
      "Hello,",
      "",
      "{programme} invites you to Tuttu, where people who look for work and employers are introduced to each other.",
      "Your own page opens here:",
      "",
      "{link}",
      "",
      ...manner.en,
    ],
  },
  fi: {
    subject: "Kutsu Tuttuun",
    lines: [
      "Hei,",
      "",
      "{programme} kutsuu sinut Tuttuun, jossa työtä etsivät ihmiset ja työnantajat esitellään toisilleen.",
      "Oma sivusi avautuu tästä:",
      "",
      "{link}",
      "",
      ...manner.fi,
    ],
  },
  sv: {
    subject: "En inbjudan till Tuttu",
    lines: [
      "Hej!",
      "",
      "{programme} bjuder in dig till Tuttu, där människor som söker arbete och arbetsgivare presenteras för varandra.",
      "Din egen sida öppnas här:",
      "",
      "{link}",
      "",
      ...manner.sv,
    ],
  },
};

export const organisationInvitation: InEachLanguage = {
  en: {
    subject: "An invitation to Tuttu",
    lines: [
      "Hello,",
      "",
      "{programme} invites {organisation} to Tuttu, to meet people who look for work. You would act for it first.",
      "The page of your organisation opens here:",
      "",
      "{link}",
      "",
      ...manner.en,
    ],
  },
  fi: {
    subject: "Kutsu Tuttuun",
    lines: [
      "Hei,",
      "",
      "{programme} kutsuu työnantajan {organisation} Tuttuun tapaamaan työtä etsiviä ihmisiä. Sinä edustaisit sitä ensimmäisenä.",
      "Organisaatiosi sivu avautuu tästä:",
      "",
      "{link}",
      "",
      ...manner.fi,
    ],
  },
  sv: {
    subject: "En inbjudan till Tuttu",
    lines: [
      "Hej!",
      "",
      "{programme} bjuder in {organisation} till Tuttu för att möta människor som söker arbete. Du skulle vara först att företräda den.",
      "Din organisations sida öppnas här:",
      "",
      "{link}",
      "",
      ...manner.sv,
    ],
  },
};

export const memberInvitation: InEachLanguage = {
  en: {
    subject: "An invitation to Tuttu",
    lines: [
      "Hello,",
      "",
      "You are invited to act for {organisation} in Tuttu, in the programme {programme}. You come in here:",
      "",
      "{link}",
      "",
      ...manner.en,
    ],
  },
  fi: {
    subject: "Kutsu Tuttuun",
    lines: [
      "Hei,",
      "",
      "Sinut on kutsuttu edustamaan työnantajaa {organisation} Tutussa, ohjelmassa {programme}. Pääset sisään tästä:",
      "",
      "{link}",
      "",
      ...manner.fi,
    ],
  },
  sv: {
    subject: "En inbjudan till Tuttu",
    lines: [
      "Hej!",
      "",
      "Du är inbjuden att företräda {organisation} i Tuttu, i programmet {programme}. Du kommer in här:",
      "",
      "{link}",
      "",
      ...manner.sv,
    ],
  },
};

/** For whoever has typed their own address on a programme's page. */
export const registrationLink: InEachLanguage = {
  en: {
    subject: "Your way into Tuttu",
    lines: ["Hello,", "", "You asked to join {programme}. Your own page opens here:", "", "{link}", "", ...manner.en],
  },
  fi: {
    subject: "Tervetuloa Tuttuun",
    lines: [
      "Hei,",
      "",
      "Halusit mukaan ohjelmaan {programme}. Oma sivusi avautuu tästä:",
      "",
      "{link}",
      "",
      ...manner.fi,
    ],
  },
  sv: {
    subject: "Din väg in i Tuttu",
    lines: ["Hej!", "", "Du ville gå med i {programme}. Din egen sida öppnas här:", "", "{link}", "", ...manner.sv],
  },
};
