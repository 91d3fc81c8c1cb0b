import type { Shared } from "../labels/postings.ts";
import type { LabelTable } from "../labels/table.ts";

/**
 * What a query shares with labels in one way of looking (grams, stems, translated stems): worth shared per label, and
 * the query's own worth per language of label.
 */
export interface Signal extends Shared {
  /** Worth of the whole query, per index of language. */
  readonly query: Float64Array;
  /** Worth of each label, and 1/√ of it. */
  readonly mass: Float32Array;
  readonly scale: Float32Array;
}

export function signal(mass: Float32Array, scale: Float32Array): Signal {
  const size = mass.length;
  return {
    shared: new Float32Array(size),
    touched: new Uint32Array(size),
    count: 0,
    query: new Float64Array(3),
    mass,
    scale,
  };
}

export function clear(of: Signal): void {
  const { shared, touched, count } = of;
  for (let i = 0; i < count; i++) shared[touched[i] as number] = 0;
  of.count = 0;
  of.query.fill(0);
}

/** Scores of some concepts; all others have 0. */
export interface Scores {
  readonly value: Float32Array;
  readonly hit: Uint32Array;
  count: number;
}

export const scores = (concepts: number): Scores => ({
  value: new Float32Array(concepts),
  hit: new Uint32Array(concepts),
  count: 0,
});

export function clearScores(of: Scores): void {
  for (let i = 0; i < of.count; i++) of.value[of.hit[i] as number] = 0;
  of.count = 0;
}

/** Raises the score of a concept. */
export function raise(of: Scores, concept: number, value: number): boolean {
  const before = of.value[concept] as number;
  if (value <= before) return false;
  if (before === 0) of.hit[of.count++] = concept;
  of.value[concept] = value;
  return true;
}

/** Highest cosine of any label, per concept, in place of what was there. */
export function cosines(of: Signal, table: LabelTable, into: Scores): void {
  clearScores(into);
  const { shared, scale, query, touched, count } = of;
  const { concept, language } = table;
  const inverse = query.map((worth) => (worth > 0 ? 1 / Math.sqrt(worth) : 0));
  for (let i = 0; i < count; i++) {
    const l = touched[i] as number;
    const value = (shared[l] as number) * (scale[l] as number) * (inverse[language[l] as number] as number);
    raise(into, concept[l] as number, value);
  }
}
