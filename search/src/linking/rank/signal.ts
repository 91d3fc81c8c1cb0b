import type { LabelTable } from "../labels/table.ts";

/**
 * What a query shares with labels in one way of looking (grams, stems, translated stems): worth shared per label, and
 * the query's own worth per language of label.
 */
export interface Signal {
  readonly shared: Float32Array;
  /** Worth of the whole query, per index of language. */
  readonly query: Float64Array;
  /** Worth of each label, and 1/√ of it. */
  readonly mass: Float32Array;
  readonly scale: Float32Array;
}

export function signal(mass: Float32Array, scale: Float32Array): Signal {
  return { shared: new Float32Array(mass.length), query: new Float64Array(3), mass, scale };
}

export function clear(of: Signal): void {
  of.shared.fill(0);
  of.query.fill(0);
}

/** Highest cosine of any label, per concept. */
export function cosines(of: Signal, table: LabelTable, into: Float32Array): void {
  const { shared, scale, query } = of;
  const { first, language } = table;
  const inverse = query.map((worth) => (worth > 0 ? 1 / Math.sqrt(worth) : 0));
  for (let concept = 0; concept < into.length; concept++) {
    let best = 0;
    const end = first[concept + 1] as number;
    for (let l = first[concept] as number; l < end; l++) {
      const s = shared[l] as number;
      if (s === 0) continue;
      const value = s * (scale[l] as number) * (inverse[language[l] as number] as number);
      if (value > best) best = value;
    }
    into[concept] = best;
  }
}
