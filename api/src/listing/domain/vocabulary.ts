import type { Taxonomy, Vocabulary } from "@tuttu/search";

const languages = ["en", "fi", "sv"] as const;

function* labels({ skills, occupations }: Taxonomy): Generator<string> {
  for (const concepts of [skills, occupations]) {
    for (const { label, alt } of concepts) {
      for (const language of languages) {
        if (label[language] !== "") yield label[language];
        yield* alt[language];
      }
    }
  }
}

/** The words that search corrects typing by and takes compounds apart with: labels, never what people wrote. */
export const vocabularyOf = (taxonomy: Taxonomy): Vocabulary => ({
  version: taxonomy.version,
  labels: () => labels(taxonomy),
});
