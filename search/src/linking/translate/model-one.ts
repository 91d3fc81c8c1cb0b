/** A pair of texts that say the same: numbers of source units and of target units. */
export interface Pair {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** How much it counts; 1 is a full pair. */
  readonly weight: number;
}

/** For each source unit its likeliest targets, best first. */
export interface WordTable {
  readonly offset: Uint32Array;
  readonly target: Uint32Array;
  readonly probability: Float32Array;
}

export interface ModelOptions {
  readonly sources: number;
  readonly targets: number;
  readonly rounds: number;
  /** Most targets to keep per source unit, and the least probability. */
  readonly keep: number;
  readonly least: number;
}

/**
 * IBM model 1 by expectation maximisation (Brown et al. 1993): p(target | source) from pairs of texts without
 * alignment. A source unit 0 ("nothing") is expected in no pair and added to all. Deterministic.
 */
export function modelOne(pairs: readonly Pair[], options: ModelOptions): WordTable {
  const { sources, targets } = options;
  const cellOf = new Map<number, number>();
  const cells: number[] = [];
  const offset = new Uint32Array(pairs.length + 1);
  pairs.forEach((pair, p) => {
    for (const t of pair.target) {
      for (const s of [0, ...pair.source]) {
        const key = s * targets + t;
        let cell = cellOf.get(key);
        if (cell === undefined) {
          cell = cellOf.size;
          cellOf.set(key, cell);
        }
        cells.push(cell);
      }
    }
    offset[p + 1] = cells.length;
  });
  const flat = Uint32Array.from(cells);
  const keys = Float64Array.from(cellOf.keys());
  cellOf.clear();
  let chance = new Float64Array(keys.length).fill(1 / targets);
  const total = new Float64Array(sources);
  for (let round = 0; round < options.rounds; round++) {
    const count = new Float64Array(keys.length);
    total.fill(0);
    pairs.forEach((pair, p) => {
      const width = pair.source.length + 1;
      for (let i = offset[p] as number; i < (offset[p + 1] as number); i += width) {
        let sum = 0;
        for (let j = i; j < i + width; j++) sum += chance[flat[j] as number] as number;
        for (let j = i; j < i + width; j++) {
          count[flat[j] as number]! += (pair.weight * (chance[flat[j] as number] as number)) / sum;
        }
      }
    });
    for (let c = 0; c < keys.length; c++) total[Math.floor((keys[c] as number) / targets)]! += count[c] as number;
    chance = count;
    for (let c = 0; c < keys.length; c++) {
      const all = total[Math.floor((keys[c] as number) / targets)] as number;
      chance[c] = all > 0 ? (count[c] as number) / all : 0;
    }
  }
  return tableOf(keys, chance, options);
}

function tableOf(keys: Float64Array, chance: Float64Array, options: ModelOptions): WordTable {
  const { sources, targets, keep, least } = options;
  const rows: [number, number][][] = Array.from({ length: sources }, () => []);
  for (let c = 0; c < keys.length; c++) {
    const p = chance[c] as number;
    const source = Math.floor((keys[c] as number) / targets);
    if (p >= least && source > 0) rows[source]?.push([(keys[c] as number) % targets, p]);
  }
  const offset = new Uint32Array(sources + 1);
  const target: number[] = [];
  const probability: number[] = [];
  rows.forEach((row, s) => {
    row.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    for (const [t, p] of row.slice(0, keep)) {
      target.push(t);
      probability.push(p);
    }
    offset[s + 1] = target.length;
  });
  return { offset, target: Uint32Array.from(target), probability: Float32Array.from(probability) };
}
