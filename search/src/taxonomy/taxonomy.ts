/**
 * The taxonomy as a plain value: what linking and matching read. Concepts stand in arrays sorted by id, and a
 * concept's place in its array is its *number*; numbers are dense, so typed arrays can be indexed by them.
 * A number is valid within one `Taxonomy` value only; everything that is stored names concepts by id.
 */

/** A language that the interface and the labels speak. */
export type LabelLanguage = "en" | "fi" | "sv";

export type LabelSet = Readonly<Record<LabelLanguage, string>>;
export type LabelLists = Readonly<Record<LabelLanguage, readonly string[]>>;

/** ESCO's skillType and reuseLevel folded into the four kinds that people see. */
export type SkillKind = "skill" | "knowledge" | "transversal" | "language";

export interface SkillConcept {
  /** `skl_…`, stable for ever. */
  readonly id: string;
  /** The concept's ESCO URI, null for a concept of the starter taxonomy that no ESCO import has joined yet. */
  readonly uri: string | null;
  readonly kind: SkillKind;
  /** ESCO reuseLevel: "transversal" | "cross-sector" | "sector-specific" | "occupation-specific" | "". */
  readonly reuse: string;
  /** Preferred label per language, "" where the source has none. */
  readonly label: LabelSet;
  /** Alternative labels (hidden ones included) per language. */
  readonly alt: LabelLists;
  readonly description: string;
  /** Ids of broader skills. */
  readonly broader: readonly string[];
  /** Codes or ids of the broader skill groups, e.g. "S1.2.3". */
  readonly groups: readonly string[];
}

export interface OccupationConcept {
  /** `occ_…`, stable for ever. */
  readonly id: string;
  readonly uri: string | null;
  /** ISCO-08 unit group, four digits. */
  readonly iscoGroup: string;
  readonly label: LabelSet;
  readonly alt: LabelLists;
  readonly description: string;
  /** Ids of essential and of optional skills. */
  readonly essential: readonly string[];
  readonly optional: readonly string[];
}

export interface TaxonomySource {
  /** E.g. "starter-1" or "esco-1.1.1"; stands beside every stored link and score. */
  readonly version: string;
  readonly skills: readonly SkillConcept[];
  readonly occupations: readonly OccupationConcept[];
}

export interface Taxonomy extends TaxonomySource {
  readonly skillNumber: ReadonlyMap<string, number>;
  readonly occupationNumber: ReadonlyMap<string, number>;
  /** Skill numbers per occupation number. */
  readonly essential: readonly Uint32Array[];
  readonly optional: readonly Uint32Array[];
  /** Skill numbers per skill number. */
  readonly broader: readonly Uint32Array[];
  readonly narrower: readonly Uint32Array[];
  /** In how many occupations a skill stands, essential or optional. */
  readonly occupationsWith: Uint32Array;
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function numbersOf(concepts: readonly { id: string }[]): Map<string, number> {
  return new Map(concepts.map((concept, number) => [concept.id, number]));
}

function known(ids: readonly string[], numbers: ReadonlyMap<string, number>): Uint32Array {
  const found = new Set<number>();
  for (const id of ids) {
    const number = numbers.get(id);
    if (number !== undefined) found.add(number);
  }
  return Uint32Array.from(found).sort();
}

/**
 * Numbers the concepts of a source and works out the inverse relations. Relations to concepts that the source does
 * not hold are dropped. The same source gives the same value, whatever the order of its arrays.
 */
export function makeTaxonomy(source: TaxonomySource): Taxonomy {
  const skills = [...source.skills].sort(byId);
  const occupations = [...source.occupations].sort(byId);
  const skillNumber = numbersOf(skills);
  const broader = skills.map((skill) => known(skill.broader, skillNumber));
  const below = skills.map(() => [] as number[]);
  broader.forEach((parents, number) => {
    for (const parent of parents) below[parent]?.push(number);
  });
  const essential = occupations.map((occupation) => known(occupation.essential, skillNumber));
  const optional = occupations.map((occupation) => known(occupation.optional, skillNumber));
  const occupationsWith = new Uint32Array(skills.length);
  occupations.forEach((_, number) => {
    const all = new Set([...(essential[number] ?? []), ...(optional[number] ?? [])]);
    for (const skill of all) occupationsWith[skill] = (occupationsWith[skill] ?? 0) + 1;
  });
  return {
    version: source.version,
    skills,
    occupations,
    skillNumber,
    occupationNumber: numbersOf(occupations),
    essential,
    optional,
    broader,
    narrower: below.map((numbers) => Uint32Array.from(numbers)),
    occupationsWith,
  };
}
