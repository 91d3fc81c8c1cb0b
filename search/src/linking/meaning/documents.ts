import { stemsOf } from "../labels/stems.ts";
import type { LabelledConcept } from "../labels/table.ts";
import { labelKey, labelLanguages } from "../normalise/index.ts";

/** Words of concepts with weights: one sparse row per concept, one column per stem. */
export interface WordMatrix {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly offset: Uint32Array;
  readonly column: Uint32Array;
  readonly value: Float32Array;
  /** Inverse document frequency per column. */
  readonly rarity: Float32Array;
}

/** A text that belongs to a concept. */
export interface ConceptText {
  readonly text: string;
  /** Index into `labelLanguages`. */
  readonly language: number;
  readonly weight: number;
}

/** The texts of a concept by itself: labels of every language and the description. */
export function ownTexts(concept: LabelledConcept): ConceptText[] {
  return [
    ...labelLanguages.flatMap((of, language) =>
      concept.label[of] === "" ? [] : [{ text: concept.label[of], language, weight: 1 }],
    ),
    ...labelLanguages.flatMap((of, language) => concept.alt[of].map((text) => ({ text, language, weight: 0.5 }))),
    { text: concept.description, language: 0, weight: 0.4 },
  ];
}

/** A column is a stem with its language in front, so that equal letters of two languages stay apart. */
export const columnOf = (stem: string, language: number): string => `${language}${stem}`;

/**
 * Counts, dampened and weighted by rarity, rows of length one. Words of one concept only are left out: they connect
 * nothing.
 */
export function wordMatrix(texts: Iterable<readonly ConceptText[]>): WordMatrix {
  const all = new Map<string, number>();
  const starts: number[] = [0];
  const cells: number[] = [];
  const counts: number[] = [];
  for (const own of texts) {
    const row = new Map<number, number>();
    for (const { text, language, weight } of own) {
      for (const stem of stemsOf(labelKey(text), language)) {
        const name = columnOf(stem, language);
        let number = all.get(name);
        if (number === undefined) {
          number = all.size;
          all.set(name, number);
        }
        row.set(number, (row.get(number) ?? 0) + weight);
      }
    }
    for (const [number, count] of row) {
      cells.push(number);
      counts.push(Math.log(1 + count));
    }
    starts.push(cells.length);
  }
  return weighted(all, starts, cells, counts);
}

function weighted(
  all: ReadonlyMap<string, number>,
  starts: readonly number[],
  cells: readonly number[],
  counts: readonly number[],
): WordMatrix {
  const rows = starts.length - 1;
  const found = new Uint32Array(all.size);
  for (const cell of cells) found[cell]!++;
  const columns = new Map<string, number>();
  const place = new Int32Array(all.size).fill(-1);
  for (const [name, number] of all) {
    if ((found[number] as number) < 2) continue;
    place[number] = columns.size;
    columns.set(name, columns.size);
  }
  const rarity = new Float32Array(columns.size);
  place.forEach((to, from) => {
    if (to >= 0) rarity[to] = Math.log(1 + rows / (found[from] as number));
  });
  const offset = new Uint32Array(rows + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (let r = 0; r < rows; r++) {
    const begin = column.length;
    let square = 0;
    for (let i = starts[r] as number; i < (starts[r + 1] as number); i++) {
      const to = place[cells[i] as number] as number;
      if (to < 0) continue;
      const v = (counts[i] as number) * (rarity[to] as number);
      column.push(to);
      value.push(v);
      square += v * v;
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let i = begin; i < value.length; i++) value[i] = (value[i] as number) * scale;
    offset[r + 1] = column.length;
  }
  return { rows, columns, offset, column: Uint32Array.from(column), value: Float32Array.from(value), rarity };
}
