import type { LabelLanguage, Taxonomy } from "../../taxonomy/taxonomy.ts";
import type { Suggester, Suggestion, SuggestOptions } from "../types.ts";

const languages: readonly LabelLanguage[] = ["en", "fi", "sv"];

/** Type-ahead by the beginning of a label's words; the viewer's language first, then shorter labels, then ids. */
export function buildSuggester(taxonomy: Taxonomy): Suggester {
  return {
    suggest(prefix: string, { language = "en", limit = 10, kind = "skill" }: SuggestOptions = {}): Suggestion[] {
      const wanted = prefix.normalize("NFKC").trim().toLowerCase();
      if (wanted === "") return [];
      const concepts = kind === "skill" ? taxonomy.skills : taxonomy.occupations;
      const found = concepts.flatMap((concept, number): Suggestion[] => {
        const order = [language, ...languages.filter((other) => other !== language)];
        const labels = order.flatMap((of) =>
          [concept.label[of], ...concept.alt[of]].map((label, at) => ({ of, label, at })),
        );
        const hit = labels.find(({ label }) => ` ${label.toLowerCase()}`.includes(` ${wanted}`));
        if (hit === undefined) return [];
        const { of, label, at } = hit;
        return [{ concept: number, id: concept.id, label, language: of, preferred: at === 0, corrected: false }];
      });
      const rank = (one: Suggestion) => (one.language === language ? 0 : 1000) + one.label.length;
      return found.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1)).slice(0, limit);
    },
  };
}
