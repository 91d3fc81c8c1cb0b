import type { Taxonomy } from "../../taxonomy/taxonomy.ts";
import type { RelationWeights } from "../weights/weights.ts";

export type Relation = "narrower" | "broader" | "sibling";
export const relations: readonly Relation[] = ["narrower", "broader", "sibling"];

/** Related skills: for skill `s` the places `start[s]` up to `start[s + 1]`; each relative once, at its best relation. */
export interface Kin {
  readonly start: Uint32Array;
  readonly skill: Uint16Array;
  /** What holding the relative is worth where the skill is asked, 0..1. */
  readonly credit: Float32Array;
  /** Place in `relations`; "narrower" says that the relative is narrower than the skill asked. */
  readonly relation: Uint8Array;
}

/** A parent with more children than this holds a field, not a family. */
const FAMILY = 12;

/** Works out the near relatives of every skill: children, parents, and siblings within a small family. */
export function kinOf(taxonomy: Taxonomy, weights: RelationWeights): Kin {
  const credits = [weights.narrower, weights.broader, weights.sibling];
  const rows = taxonomy.skills.map((_, skill) => {
    const found = new Map<number, number>();
    const put = (relative: number, relation: number) => {
      if (relative === skill) return;
      const before = found.get(relative);
      if (before === undefined || (credits[relation] ?? 0) > (credits[before] ?? 0)) found.set(relative, relation);
    };
    for (const child of taxonomy.narrower[skill] ?? []) put(child, 0);
    for (const parent of taxonomy.broader[skill] ?? []) {
      put(parent, 1);
      const family = taxonomy.narrower[parent] ?? new Uint32Array();
      if (family.length <= FAMILY) for (const sibling of family) put(sibling, 2);
    }
    return [...found].sort((a, b) => a[0] - b[0]);
  });
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((row, skill) => {
    start[skill + 1] = (start[skill] ?? 0) + row.length;
  });
  const all = rows.flat();
  return {
    start,
    skill: Uint16Array.from(all, (entry) => entry[0]),
    relation: Uint8Array.from(all, (entry) => entry[1]),
    credit: Float32Array.from(all, (entry) => credits[entry[1]] ?? 0),
  };
}
