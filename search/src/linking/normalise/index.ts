import type { LabelLanguage } from "../../taxonomy/taxonomy.ts";
import { stemEnglish } from "./english.ts";
import { stemFinnish, stemSwedish } from "./nordic.ts";

export { british, stemEnglish } from "./english.ts";
export { stemFinnish, stemSwedish } from "./nordic.ts";
export { labelKey, normalise, type PlacedToken, placedTokens, tokens, unmarked } from "./text.ts";

/** Languages that labels are written in, in the order that tables number them. */
export const labelLanguages: readonly LabelLanguage[] = ["en", "fi", "sv"];

const stemmers = { en: stemEnglish, fi: stemFinnish, sv: stemSwedish } as const;

/** The stem of one lower-case word. */
export const stem = (word: string, language: LabelLanguage): string => stemmers[language](word);

const stops = {
  en: "a an the of in on at to for and or with by from as is are be been will you your our we us their its it this that these those have has must can into within who which what all any etc eg ie such other about not no do does & <organization> <profession> <location>",
  fi: "ja tai sekä että on ovat olla oli se ne tämä nämä joka jotka mukaan kanssa varten sinun oma muu muut eri",
  sv: "och eller att av i på för med till från som en ett den det de är var vara har om inom vid under mellan samt din ditt dina våra vår andra",
} as const;

/** Words that carry no meaning of their own, per language. */
export const stopWords: Readonly<Record<LabelLanguage, ReadonlySet<string>>> = {
  en: new Set(stops.en.split(" ")),
  fi: new Set(stops.fi.split(" ")),
  sv: new Set(stops.sv.split(" ")),
};
