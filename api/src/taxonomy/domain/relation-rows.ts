import type { MergedTaxonomy } from "./merge-concepts.ts";

/** The tables that are sets of rows: every column is text, the first is the concept that the row belongs to. */
export const setTables = {
  skill_label: ["skill_id", "language", "kind", "label"],
  occupation_label: ["occupation_id", "language", "kind", "label"],
  skill_broader: ["skill_id", "broader_id"],
  skill_in_group: ["skill_id", "group_code"],
  skill_relation: ["skill_id", "related_id", "relation"],
  occupation_broader: ["occupation_id", "broader_id"],
  occupation_skill: ["occupation_id", "skill_id", "relation"],
} as const;
export type SetTable = keyof typeof setTables;

/** Ids of `uris` that the taxonomy has, without `self` and without repetitions. */
const known = (uris: readonly string[], ids: ReadonlyMap<string, string>, self: string): Set<string> =>
  new Set(uris.flatMap((uri) => ids.get(uri) ?? []).filter((id) => id !== self));

/** `[skill, broader skill]`: the release's, and ours where they do not turn one of the release's around. */
export function* skillBroaderRows({ skills }: MergedTaxonomy): Generator<string[]> {
  const theirs = new Set<string>();
  for (const { id, theirs: skill } of skills.concepts) {
    for (const broader of known(skill?.broader ?? [], skills.idOfUri, id)) {
      theirs.add(`${id}/${broader}`);
      yield [id, broader];
    }
  }
  for (const { id, ours } of skills.concepts) {
    for (const broader of known(ours?.broader ?? [], skills.idOfOurs, id)) {
      if (!theirs.has(`${broader}/${id}`) && !theirs.has(`${id}/${broader}`)) yield [id, broader];
    }
  }
}

/** `[skill, group code]`: a joined skill stands in the release's groups, the others in the starter's. */
export function* skillGroupRows({ skills }: MergedTaxonomy): Generator<string[]> {
  for (const { id, ours, theirs } of skills.concepts) {
    for (const code of new Set(theirs?.groups ?? ours?.groups ?? [])) yield [id, code];
  }
}

/** `[skill, related skill, "essential" | "optional"]`, as the release has them; a pair that is both is essential. */
export function* skillRelationRows({ skills }: MergedTaxonomy): Generator<string[]> {
  for (const { id, theirs } of skills.concepts) {
    const relations = new Map<string, string>();
    for (const { uri, relation } of theirs?.related ?? []) {
      const related = skills.idOfUri.get(uri);
      if (related && related !== id && relations.get(related) !== "essential") relations.set(related, relation);
    }
    for (const [related, relation] of relations) yield [id, related, relation];
  }
}

export function* occupationBroaderRows({ occupations }: MergedTaxonomy): Generator<string[]> {
  for (const { id, theirs } of occupations.concepts) {
    for (const broader of known(theirs?.broader ?? [], occupations.idOfUri, id)) yield [id, broader];
  }
}

/**
 * `[occupation, skill, "essential" | "optional"]`. Where release and starter speak of the same pair the release counts;
 * what only the starter knows is added.
 */
export function* occupationSkillRows({ occupations, skills }: MergedTaxonomy): Generator<string[]> {
  for (const { id, ours, theirs } of occupations.concepts) {
    const relations = new Map<string, string>();
    for (const { uri, relation } of theirs?.skills ?? []) {
      const skill = skills.idOfUri.get(uri);
      if (skill && relations.get(skill) !== "essential") relations.set(skill, relation);
    }
    const own = [
      ...(ours?.essential ?? []).map((skill) => [skill, "essential"] as const),
      ...(ours?.optional ?? []).map((skill) => [skill, "optional"] as const),
    ];
    for (const [ownSkill, relation] of own) {
      const skill = skills.idOfOurs.get(ownSkill);
      if (skill && !relations.has(skill)) relations.set(skill, relation);
    }
    for (const [skill, relation] of relations) yield [id, skill, relation];
  }
}
