import type { Taxonomy } from "@tuttu/search";

const labelsOf = (label: { en: string; fi: string; sv: string }): string[] =>
  [label.en, label.fi, label.sv].filter((text) => text !== "");

/** A linked skill with its labels in every language, as search keeps it; null where it is not in force. */
export function skillForSearch(taxonomy: Taxonomy, conceptId: string | null) {
  const number = conceptId === null ? undefined : taxonomy.skillNumber.get(conceptId);
  const concept = number === undefined ? undefined : taxonomy.skills[number];
  return concept === undefined ? null : { id: concept.id, labels: labelsOf(concept.label) };
}

/** A linked occupation with its ISCO-08 unit group and its labels; null where it is not in force. */
export function occupationForSearch(taxonomy: Taxonomy, conceptId: string | null) {
  const number = conceptId === null ? undefined : taxonomy.occupationNumber.get(conceptId);
  const concept = number === undefined ? undefined : taxonomy.occupations[number];
  return concept === undefined
    ? null
    : { id: concept.id, iscoGroup: concept.iscoGroup, labels: labelsOf(concept.label) };
}

/** Ids of all skills below a skill, however deep. */
export function narrowerSkills(taxonomy: Taxonomy, conceptId: string, max: number): string[] {
  const start = taxonomy.skillNumber.get(conceptId);
  if (start === undefined) return [];
  const seen = new Set([start]);
  for (const number of seen) {
    if (seen.size > max) break;
    for (const below of taxonomy.narrower[number] ?? []) seen.add(below);
  }
  seen.delete(start);
  return [...seen].slice(0, max).flatMap((number) => taxonomy.skills[number]?.id ?? []);
}
