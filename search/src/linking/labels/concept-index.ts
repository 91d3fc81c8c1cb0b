import { type ExactIndex, exactIndex } from "./exact.ts";
import { type GramIndex, gramIndex } from "./grams.ts";
import { type StemIndex, stemIndex } from "./stems.ts";
import { type LabelledConcept, type LabelTable, labelTable } from "./table.ts";

/** Everything that looking up one kind of concept (skills or occupations) by its labels needs. */
export interface ConceptIndex {
  readonly table: LabelTable;
  readonly exact: ExactIndex;
  readonly grams: GramIndex;
  readonly stems: StemIndex;
  /** 1/√mass per label, for cosines. */
  readonly gramScale: Float32Array;
  readonly stemScale: Float32Array;
  /** Features of a concept that no text changes, `priors.length / concepts` each. */
  readonly priors: Float32Array;
}

const scale = (mass: Float32Array): Float32Array => mass.map((m) => (m > 0 ? 1 / Math.sqrt(m) : 0));

/** A small taxonomy keeps all its grams. */
const leastCommon = 400;

/**
 * `priorOf` gives the fixed features of a concept, the same number of them for each. Grams in more than `commonShare`
 * of all labels are left out.
 */
export function conceptIndex(
  concepts: readonly LabelledConcept[],
  priorOf: (number: number) => readonly number[],
  commonShare: number,
): ConceptIndex {
  const table = labelTable(concepts);
  const grams = gramIndex(table, Math.max(leastCommon, Math.floor(table.size * commonShare)));
  const stems = stemIndex(table);
  return {
    table,
    exact: exactIndex(table),
    grams,
    stems,
    gramScale: scale(grams.postings.mass),
    stemScale: scale(stems.postings.mass),
    priors: Float32Array.from(concepts.flatMap((_, number) => [...priorOf(number)])),
  };
}
