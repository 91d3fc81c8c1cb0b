import type { Locale, WordingConcern } from "@tuttu/schema";

/** What to consider about a wording, in the viewer's language. */
export const wordingTexts: Readonly<Record<Locale, Readonly<Record<WordingConcern, string>>>> = {
  en: {
    age: "Hints at an age. Say which experience the work needs instead.",
    young_dynamic: "Many read this as “older people need not ask”. Describe how the team works instead.",
    gender: "Names one gender. Use the name of the work.",
    origin: "Asks for an origin or a passport. Where the law demands it, say which law; else leave it out.",
    native_speaker: "Nobody can learn to be a native speaker. Say which level (A1–C2) which task needs.",
    photo: "Asks for a picture before people have met. It is not needed to judge skills.",
  },
  fi: {
    age: "Vihjaa ikään. Kerro sen sijaan, mitä kokemusta työ vaatii.",
    young_dynamic: "Moni lukee tästä, ettei vanhempien kannata kysyä. Kuvaa mieluummin, miten tiimi toimii.",
    gender: "Mainitsee yhden sukupuolen. Käytä nimikettä, joka sopii kaikille.",
    origin: "Kysyy alkuperää tai passia. Jos laki vaatii sitä, kerro, mikä laki; muuten jätä pois.",
    native_speaker:
      "Äidinkieliseksi puhujaksi ei voi opiskella. Kerro, mikä taso (A1–C2) mihinkin tehtävään tarvitaan.",
    photo: "Pyytää kuvaa ennen tapaamista. Osaamisen arviointiin sitä ei tarvita.",
  },
  sv: {
    age: "Antyder en ålder. Berätta hellre vilken erfarenhet arbetet kräver.",
    young_dynamic: "Många läser detta som att äldre inte är välkomna. Beskriv hellre hur teamet arbetar.",
    gender: "Nämner ett kön. Använd en könsneutral yrkesbeteckning.",
    origin: "Frågar efter ursprung eller pass. Om lagen kräver det, säg vilken lag; annars utelämna det.",
    native_speaker: "Ingen kan skaffa sig ett annat modersmål. Säg vilken nivå (A1–C2) varje uppgift kräver.",
    photo: "Ber om en bild innan ni har träffats. Den behövs inte för att bedöma kompetens.",
  },
};
