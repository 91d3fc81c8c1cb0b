import type { LinkColumns } from "@tuttu/schema";
import type { ConceptShare } from "@tuttu/search";

/** Number of a concept in the taxonomy at hand, by its id; a replaced concept may lead to the one that came after it. */
export type NumberOf = (conceptId: string) => number | undefined;

type Pairs = readonly (readonly [string, number])[];

export function sharesOfPairs(pairs: Pairs, numberOf: NumberOf): ConceptShare[] {
  const shares = new Map<number, number>();
  for (const [id, p] of pairs) {
    const concept = numberOf(id);
    // Two ids may have become one concept; the surer statement holds.
    if (concept !== undefined) shares.set(concept, Math.max(p, shares.get(concept) ?? 0));
  }
  return [...shares].map(([concept, p]) => ({ concept, p }));
}

/** `[concept id, probability]` pairs as they are stored. */
export const sharesOfJson = (json: string, numberOf: NumberOf): ConceptShare[] =>
  sharesOfPairs(JSON.parse(json) as Pairs, numberOf);

/** What a linked text means: a person's decision is certain, else what the linker thought of it. */
export function sharesOfLink(link: LinkColumns, numberOf: NumberOf): ConceptShare[] {
  if (link.link_state === "refused") return [];
  if (link.link_state === "confirmed" && link.concept_id !== null)
    return sharesOfPairs([[link.concept_id, 1]], numberOf);
  return sharesOfJson(link.proposals, numberOf);
}
