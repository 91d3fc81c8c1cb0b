import type { WordMatrix } from "./documents.ts";

/** Dense matrix, row by row. */
interface Dense {
  readonly rows: number;
  readonly width: number;
  readonly data: Float32Array;
}

/** Signs of a linear congruential generator: a start that is the same everywhere. */
function randomSigns(rows: number, width: number): Dense {
  const data = new Float32Array(rows * width);
  let state = 20260101;
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    data[i] = state & 0x40000000 ? 1 : -1;
  }
  return { rows, width, data };
}

/** matrix × right (columns × width). */
function times(matrix: WordMatrix, right: Dense): Dense {
  const { width } = right;
  const data = new Float32Array(matrix.rows * width);
  for (let r = 0; r < matrix.rows; r++) {
    const to = r * width;
    for (let i = matrix.offset[r] as number; i < (matrix.offset[r + 1] as number); i++) {
      const v = matrix.value[i] as number;
      const from = (matrix.column[i] as number) * width;
      for (let k = 0; k < width; k++) data[to + k] = (data[to + k] as number) + v * (right.data[from + k] as number);
    }
  }
  return { rows: matrix.rows, width, data };
}

/** matrixᵀ × left (rows × width). */
function timesTransposed(matrix: WordMatrix, left: Dense): Dense {
  const { width } = left;
  const rows = matrix.columns.size;
  const data = new Float32Array(rows * width);
  for (let r = 0; r < matrix.rows; r++) {
    const from = r * width;
    for (let i = matrix.offset[r] as number; i < (matrix.offset[r + 1] as number); i++) {
      const v = matrix.value[i] as number;
      const to = (matrix.column[i] as number) * width;
      for (let k = 0; k < width; k++) data[to + k] = (data[to + k] as number) + v * (left.data[from + k] as number);
    }
  }
  return { rows, width, data };
}

/** Makes the columns orthonormal by Cholesky of their products; twice where the result itself is wanted. */
function orthonormal(of: Dense, passes: number): void {
  for (let pass = 0; pass < passes; pass++) {
    const { width, rows, data } = of;
    const gram = new Float64Array(width * width);
    for (let r = 0; r < rows; r++) {
      const at = r * width;
      for (let i = 0; i < width; i++) {
        const v = data[at + i] as number;
        if (v === 0) continue;
        const to = i * width;
        for (let j = 0; j <= i; j++) gram[to + j] = (gram[to + j] as number) + v * (data[at + j] as number);
      }
    }
    for (let i = 0; i < width; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = gram[i * width + j] as number;
        for (let k = 0; k < j; k++) sum -= (gram[i * width + k] as number) * (gram[j * width + k] as number);
        gram[i * width + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (gram[j * width + j] as number);
      }
    }
    for (let r = 0; r < rows; r++) {
      const at = r * width;
      for (let i = 0; i < width; i++) {
        let v = data[at + i] as number;
        for (let j = 0; j < i; j++) v -= (gram[i * width + j] as number) * (data[at + j] as number);
        data[at + i] = v / (gram[i * width + i] as number);
      }
    }
  }
}

/**
 * Directions of a word matrix that explain most of it: an orthonormal basis of the words (columns × width) by
 * randomised subspace iteration (Halko, Martinsson, Tropp 2011). Deterministic.
 */
export function subspace(matrix: WordMatrix, width: number, rounds: number): Dense {
  let basis = randomSigns(matrix.columns.size, width);
  for (let round = 0; round < rounds; round++) {
    const left = times(matrix, basis);
    orthonormal(left, round === rounds - 1 ? 2 : 1);
    basis = timesTransposed(matrix, left);
    if (round === rounds - 1) return basis;
    orthonormal(basis, 1);
  }
  return basis;
}

/** Rows of a matrix in the directions of a basis, made to length one. */
export function projected(matrix: WordMatrix, basis: Dense): Dense {
  const out = times(matrix, basis);
  for (let r = 0; r < out.rows; r++) unit(out.data, r * out.width, out.width);
  return out;
}

/** Scales `width` numbers from `from` on to length one. */
export function unit(data: Float32Array, from: number, width: number): void {
  let square = 0;
  for (let k = 0; k < width; k++) square += (data[from + k] as number) ** 2;
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let k = 0; k < width; k++) data[from + k]! *= scale;
}

export type { Dense };
