import type { Taxonomy } from "@tuttu/search";

/** Whether the taxonomy has this concept as a skill or an occupation. */
export const knowsConcept = (taxonomy: Taxonomy, kind: "skill" | "occupation", conceptId: string): boolean =>
  (kind === "skill" ? taxonomy.skillNumber : taxonomy.occupationNumber).has(conceptId);
