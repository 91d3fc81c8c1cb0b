import type { Locale } from "@tuttu/schema";
import type { Taxonomy } from "@tuttu/search";

/** The label of a concept in a language, the English one where that has none; null for a concept that is not in force. */
export function labelOf(taxonomy: Taxonomy, locale: Locale): (conceptId: string) => string | null {
  return (conceptId) => {
    const skill = taxonomy.skillNumber.get(conceptId);
    const occupation = skill === undefined ? taxonomy.occupationNumber.get(conceptId) : undefined;
    const concept = skill === undefined ? taxonomy.occupations[occupation ?? -1] : taxonomy.skills[skill];
    return concept === undefined ? null : concept.label[locale] || concept.label.en;
  };
}
