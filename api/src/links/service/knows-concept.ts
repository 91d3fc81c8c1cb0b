import { undecided } from "@tuttu/schema";
import type { Taxonomy } from "@tuttu/search";

/** Whether the taxonomy has this concept as a skill or an occupation, or the words are left undecided. */
export const knowsConcept = (taxonomy: Taxonomy, kind: "skill" | "occupation", conceptId: string): boolean =>
  conceptId === undecided || (kind === "skill" ? taxonomy.skillNumber : taxonomy.occupationNumber).has(conceptId);
