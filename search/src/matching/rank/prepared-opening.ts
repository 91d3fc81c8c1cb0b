import type { MatchModel } from "../model/match-model.ts";
import { askedWeights } from "../parts/coverage.ts";
import { closenessesToOpening } from "../parts/occupation.ts";
import { lifts } from "../parts/part.ts";
import type { OpeningVector } from "../vector/vectors.ts";
import type { Direction, DirectionWeights } from "../weights/weights.ts";

/** What an opening asks, laid out so that a candidate costs one look-up per job entry and per named skill. */
export interface PreparedOpening {
  readonly opening: OpeningVector;
  readonly weights: DirectionWeights;
  readonly asked: number;
  /** Per asked skill: its share of the whole, its level, 1 where it can be learned. */
  readonly share: Float64Array;
  readonly level: Uint8Array;
  readonly learnable: Uint8Array;
  readonly known: boolean;
  readonly skillsLifted: boolean;
  /** Per occupation: closeness to the opening. */
  readonly near: Float64Array;
  /** Per skill: row + 1, or 0 where it counts for nothing; rows run over `rowStart`. */
  readonly skillRow: Uint16Array;
  readonly rowStart: Uint32Array;
  readonly rowAsked: Uint8Array;
  /** Share of the asked skill's meaning that this concept is; what it is worth as a relative. */
  readonly rowExact: Float64Array;
  readonly rowKin: Float64Array;
  /** Per row: its skill, and the most that naming it can cover. */
  readonly rowSkill: Uint16Array;
  readonly rowMost: Float64Array;
  /** What is covered by nobody's doing: skills that can be learned on the job. */
  readonly learned: number;
  /** Per occupation: row + 1 of `essential` and `optional`, or 0; a row has one number per asked skill. */
  readonly occupationRow: Uint16Array;
  readonly essential: Float64Array;
  readonly optional: Float64Array;
}

type Rows = Map<number, Map<number, { exact: number; kin: number }>>;

function rowsOf(meant: readonly (readonly (readonly [number, number])[])[], model: MatchModel): Rows {
  const rows: Rows = new Map();
  const cell = (skill: number, asked: number) => {
    const row = rows.get(skill) ?? new Map<number, { exact: number; kin: number }>();
    rows.set(skill, row);
    const found = row.get(asked) ?? { exact: 0, kin: 0 };
    row.set(asked, found);
    return found;
  };
  meant.forEach((concepts, asked) => {
    for (const [skill, p] of concepts) {
      cell(skill, asked).exact += p;
      for (let k = model.kin.start[skill] ?? 0; k < (model.kin.start[skill + 1] ?? 0); k += 1) {
        const near = cell(model.kin.skill[k] ?? 0, asked);
        near.kin = Math.max(near.kin, p * (model.kin.credit[k] ?? 0));
      }
    }
  });
  return rows;
}

function usualOf(meant: readonly (readonly (readonly [number, number])[])[], model: MatchModel) {
  const { start, occupation, essential } = model.standing;
  const occupationRow = new Uint16Array(model.taxonomy.occupations.length);
  const cells: [number, number, number, number][] = [];
  let rows = 0;
  meant.forEach((concepts, asked) => {
    for (const [skill, p] of concepts) {
      for (let i = start[skill] ?? 0; i < (start[skill + 1] ?? 0); i += 1) {
        const at = occupation[i] ?? 0;
        if (occupationRow[at] === 0) occupationRow[at] = ++rows;
        cells.push([(occupationRow[at] ?? 1) - 1, asked, p, essential[i] ?? 0]);
      }
    }
  });
  const width = meant.length;
  const tables = [new Float64Array(rows * width), new Float64Array(rows * width)] as const;
  for (const [row, asked, p, flag] of cells) {
    const table = tables[flag === 1 ? 0 : 1];
    table[row * width + asked] = (table[row * width + asked] ?? 0) + p;
  }
  return { occupationRow, essential: tables[0], optional: tables[1] };
}

/** Lays out an opening. Costs about as much as scoring a hundred candidates; worth it from a few hundred on. */
export function prepareOpening(opening: OpeningVector, model: MatchModel, direction: Direction): PreparedOpening {
  const weights = model.weights.directions[direction];
  const { start, skill, p, level, learnable, required } = opening.asked;
  const meant = Array.from(required, (_, i) => {
    const places = Array.from({ length: (start[i + 1] ?? 0) - (start[i] ?? 0) }, (_, j) => (start[i] ?? 0) + j);
    const mass = places.reduce((sum, j) => sum + (p[j] ?? 0), 0);
    return places.map((j) => [skill[j] ?? 0, (p[j] ?? 0) / mass] as const);
  });
  const rows = rowsOf(meant, model);
  const skillRow = new Uint16Array(model.taxonomy.skills.length);
  const rowStart = new Uint32Array(rows.size + 1);
  const flat: [number, number, number][] = [];
  let row = 0;
  for (const [concept, cells] of rows) {
    row += 1;
    skillRow[concept] = row;
    for (const [asked, { exact, kin }] of cells) flat.push([asked, exact, kin]);
    rowStart[row] = flat.length;
  }
  const share = askedWeights(opening, model, weights);
  const rowMost = Float64Array.from(rows.values(), (cells) =>
    [...cells].reduce((sum, [asked, { exact, kin }]) => sum + (share[asked] ?? 0) * Math.max(exact, kin), 0),
  );
  const near = closenessesToOpening(model, opening.occupations, weights.occupationUnknown);
  return {
    opening,
    weights,
    asked: required.length,
    share,
    level,
    learnable,
    known: share.some((x) => x > 0),
    skillsLifted: lifts(opening.terms.negotiable, "skills"),
    near,
    skillRow,
    rowStart,
    rowAsked: Uint8Array.from(flat, (cell) => cell[0]),
    rowExact: Float64Array.from(flat, (cell) => cell[1]),
    rowKin: Float64Array.from(flat, (cell) => cell[2]),
    rowSkill: Uint16Array.from(rows.keys()),
    rowMost,
    learned: share.reduce((sum, x, i) => sum + (learnable[i] === 1 ? x * weights.learnable : 0), 0),
    ...usualOf(meant, model),
  };
}
