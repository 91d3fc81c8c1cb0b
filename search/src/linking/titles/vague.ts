import type { LabelLanguage } from "../../taxonomy/taxonomy.ts";
import { keyWords, labelKey, labelLanguages, stopWords } from "../normalise/index.ts";

/** Words that say a rank or that somebody works, not what they do; per language, since `chef` is a cook in English. */
const ranks: Readonly<Record<LabelLanguage, ReadonlySet<string>>> = {
  en: new Set(
    (
      "specialist consultant coordinator assistant worker trainee intern manager expert member team project employee " +
      "staff associate officer executive leader lead head supervisor director professional helper junior senior " +
      "apprentice volunteer freelancer entrepreneur general various other open new opportunities"
    ).split(" "),
  ),
  fi: new Set(
    (
      "asiantuntija konsultti koordinaattori assistentti projektityöntekijä harjoittelija suunnittelija päällikkö " +
      "johtaja työntekijä avustaja esimies esihenkilö vastaava tiimin jäsen tiimi projekti erityisasiantuntija " +
      "vapaaehtoinen yrittäjä oppisopimusopiskelija kesätyöntekijä"
    ).split(" "),
  ),
  sv: new Set(
    (
      "specialist konsult koordinator assistent projektanställd praktikant chef medarbetare anställd ledare expert " +
      "teammedlem projekt team arbetare lärling volontär företagare"
    ).split(" "),
  ),
};

/** What is left of a vague title's confidence: somebody may still look at the proposals. */
export const vagueShare = 0.1;

/**
 * Whether a title names a rank only ("Team member", "Asiantuntija"). In the language of the hint where there is one;
 * without a hint in any language, but not by words that name an occupation in another.
 */
export function isVague(title: string, language: string | undefined): boolean {
  const words = keyWords(labelKey(title));
  if (words.length === 0) return true;
  const own = labelLanguages.filter((of) => of === language);
  const says = (of: LabelLanguage) => words.every((word) => ranks[of].has(word) || stopWords[of].has(word));
  return own.length > 0 ? own.some(says) : labelLanguages.some(says) && !words.includes("chef");
}
