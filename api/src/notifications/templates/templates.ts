import type { Locale } from "@tuttu/schema";
import type { TemplateName, TemplateText } from "../domain/message.ts";
import { organisationVetted, termsPublished } from "./employers.ts";
import { candidateInvitation, memberInvitation, organisationInvitation, registrationLink } from "./invitations.ts";
import { dataErased } from "./rights.ts";
import { savedSearch } from "./saved-search.ts";

export const templates: Readonly<Record<TemplateName, Readonly<Record<Locale, TemplateText>>>> = {
  "sign-in-link": {
    en: {
      subject: "Your sign-in link",
      lines: [
        "Hello,",
        "",
        "This link signs you in to Tuttu. It works once, for 15 minutes:",
        "",
        "{link}",
        "",
        "The page has a button; only pressing it uses the link.",
        "If you did not ask for it, you need not do anything.",
      ],
    },
    fi: {
      subject: "Kirjautumislinkkisi",
      lines: [
        "Hei,",
        "",
        "Tällä linkillä kirjaudut Tuttuun. Se toimii kerran, 15 minuutin ajan:",
        "",
        "{link}",
        "",
        "Sivulla on painike; vasta sen painaminen käyttää linkin.",
        "Jos et pyytänyt linkkiä, sinun ei tarvitse tehdä mitään.",
      ],
    },
    sv: {
      subject: "Din inloggningslänk",
      lines: [
        "Hej!",
        "",
        "Med den här länken loggar du in på Tuttu. Den fungerar en gång, i 15 minuter:",
        "",
        "{link}",
        "",
        "Sidan har en knapp; först när du trycker på den används länken.",
        "Om du inte bad om länken behöver du inte göra något.",
      ],
    },
  },
  "password-changed": {
    en: {
      subject: "Your password was changed",
      lines: [
        "Hello,",
        "",
        "The password of your Tuttu account was changed, and every other device was signed out.",
        "If that was not you, have a sign-in link mailed to you at {base} and tell your programme.",
      ],
    },
    fi: {
      subject: "Salasanasi vaihdettiin",
      lines: [
        "Hei,",
        "",
        "Tuttu-tilisi salasana vaihdettiin, ja sinut kirjattiin ulos kaikilta muilta laitteilta.",
        "Jos et tehnyt sitä itse, pyydä kirjautumislinkki osoitteessa {base} ja kerro asiasta ohjelman henkilökunnalle.",
      ],
    },
    sv: {
      subject: "Ditt lösenord har bytts",
      lines: [
        "Hej!",
        "",
        "Lösenordet till ditt Tuttu-konto har bytts och du har loggats ut från alla andra enheter.",
        "Om det inte var du, be om en inloggningslänk på {base} och meddela programmets personal.",
      ],
    },
  },
  "candidate-invitation": candidateInvitation,
  "organisation-invitation": organisationInvitation,
  "member-invitation": memberInvitation,
  "registration-link": registrationLink,
  "organisation-vetted": organisationVetted,
  "terms-published": termsPublished,
  "saved-search": savedSearch,
  "data-erased": dataErased,
};
