import type { LabelLanguage } from "../../taxonomy/taxonomy.ts";
import { stemEnglish } from "./english.ts";
import { stemFinnish, stemSwedish } from "./nordic.ts";

export { keyWords, labelKey, normalise, placedTokens, tokens, unmarked } from "./text.ts";

/** Languages that labels are written in, in the order that tables number them. */
export const labelLanguages: readonly LabelLanguage[] = ["en", "fi", "sv"];

const stemmers = { en: stemEnglish, fi: stemFinnish, sv: stemSwedish } as const;

const remembered: Readonly<Record<LabelLanguage, Map<string, string>>> = {
  en: new Map(),
  fi: new Map(),
  sv: new Map(),
};

/** The words of all labels of a full ESCO fit; what comes after is worked out each time. */
const rememberedMost = 100_000;

/** The stem of one lower-case word. */
export function stem(word: string, language: LabelLanguage): string {
  const memory = remembered[language];
  const before = memory.get(word);
  if (before !== undefined) return before;
  const found = stemmers[language](word);
  if (memory.size < rememberedMost) memory.set(word, found);
  return found;
}

const stops = {
  en: "a an the of in on at to for and or with by from as is are be been will you your our we us their its it this that these those have has must can into within who which what all any etc eg ie such other about not no do does & <organization> <profession> <location>",
  fi: "ja tai sekä että on ovat olla oli se ne tämä nämä joka jotka mukaan kanssa varten sinun oma muu muut eri",
  sv: "och eller att av i på för med till från som en ett den det de är var vara har om inom vid under mellan samt din ditt dina våra vår andra",
} as const;

/** Words that people put around the name of a skill; they say that somebody has it, not what it is. */
const fillers = {
  en: "experience experienced skill skills knowledge ability able proficiency proficient familiarity familiar expertise",
  fi: "kokemus kokemusta osaaminen osaamista taito taidot taitoja tuntemus tuntemusta",
  sv: "erfarenhet erfarenheter vana kunskap kunskaper kompetens kompetenser kännedom förmåga färdighet färdigheter legitimation behörighet intyg kursintyg",
} as const;

/** Per language; left out at the ends of a query where other words remain. */
export const fillerWords: Readonly<Record<LabelLanguage, ReadonlySet<string>>> = {
  en: new Set(fillers.en.split(" ")),
  fi: new Set(fillers.fi.split(" ")),
  sv: new Set(fillers.sv.split(" ")),
};

/** Words that carry no meaning of their own, per language. */
export const stopWords: Readonly<Record<LabelLanguage, ReadonlySet<string>>> = {
  en: new Set(stops.en.split(" ")),
  fi: new Set(stops.fi.split(" ")),
  sv: new Set(stops.sv.split(" ")),
};

const isFiller = (word: string): boolean => labelLanguages.some((of) => fillerWords[of].has(word));
const isStop = (word: string): boolean => labelLanguages.some((of) => stopWords[of].has(word));

/** The words of a name without what stands around it: "good knowledge of", "skills", ", erfarenhet". */
export function coreWords(words: readonly string[]): readonly string[] {
  let from = 0;
  let to = words.length;
  const outer = (word: string | undefined) => word !== undefined && (isFiller(word) || isStop(word));
  while (from < to && outer(words[from])) from++;
  while (to > from && outer(words[to - 1])) to--;
  const cut = words.slice(from, to);
  return cut.length === 0 || cut.length === words.length || !words.some(isFiller) ? words : cut;
}
