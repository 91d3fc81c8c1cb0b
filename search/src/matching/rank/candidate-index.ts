import type { MatchModel } from "../model/match-model.ts";
import { roundTotal } from "../parts/costs.ts";
import { requirementFactors, score } from "../score.ts";
import type { CandidateVector, OpeningVector } from "../vector/vectors.ts";
import type { Direction } from "../weights/weights.ts";
import { Best, type Ranked } from "./best.ts";
import { type CandidateColumns, columnsOf, vectorAt } from "./columns.ts";
import { fitOf } from "./fit.ts";
import { likeBesideLike } from "./like-beside-like.ts";
import { prepareOpening } from "./prepared-opening.ts";
import { requirementsLeft } from "./requirements-left.ts";
import { type Scratch, SLACK, scratchFor, searchColumns } from "./search-columns.ts";
import { termsAt } from "./term-columns.ts";

export interface RankOptions {
  /** Whether an id may appear: scope, blocked organisations, filters. All, unless told. */
  readonly allow?: (id: string) => boolean;
  /** Decides between equal totals; the id, unless told. */
  readonly tie?: (id: string) => string;
  /** Whose weights count; `candidates` unless told. */
  readonly direction?: Direction;
}

/**
 * Finds the best candidates for an opening: the same ids in the same order as scoring every one with `score`.
 * The columns are an immutable generation, people of like work beside each other; changes lie over it as plain vectors
 * until `rebuilt` is taken.
 */
export class CandidateIndex {
  readonly #model: MatchModel;
  readonly #columns: CandidateColumns;
  readonly #ids: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #gone: Uint8Array;
  readonly #scratch: Scratch;
  readonly #overlay = new Map<string, CandidateVector>();
  #removed = 0;

  /** Builds from id and vector; an id that comes twice counts with its last vector. */
  constructor(model: MatchModel, entries: Iterable<readonly [string, CandidateVector]>) {
    const all = likeBesideLike(new Map(entries), model.taxonomy);
    this.#model = model;
    this.#ids = all.map(([id]) => id);
    this.#places = new Map(this.#ids.map((id, n) => [id, n]));
    this.#columns = columnsOf(
      all.map(([, vector]) => vector),
      {
        occupations: model.taxonomy.occupations.length,
        skills: model.taxonomy.skills.length,
      },
    );
    this.#gone = new Uint8Array(all.length);
    this.#scratch = scratchFor(all.length);
  }

  get size(): number {
    return this.#ids.length - this.#removed + this.#overlay.size;
  }
  /** Changes that lie over the generation; take `rebuilt` when they pass a few in a hundred. */
  get changes(): number {
    return this.#overlay.size + this.#removed;
  }
  /** Bytes of the columns, ids and overlay not counted. */
  get bytes(): number {
    const { byOccupation, bySkill, size: _, ratesMost: __, sharesMost: ___, terms, ...rest } = this.#columns;
    const postings = [...Object.values(byOccupation), ...Object.values(bySkill)];
    const arrays = [...Object.values(rest), ...postings, terms.which];
    return arrays.reduce((sum, array) => sum + array.byteLength, 0);
  }

  put(id: string, vector: CandidateVector): void {
    this.remove(id);
    this.#overlay.set(id, vector);
  }

  /** The candidate is found by nobody from here on. */
  remove(id: string): void {
    this.#overlay.delete(id);
    const n = this.#places.get(id);
    if (n === undefined || this.#gone[n] === 1) return;
    this.#gone[n] = 1;
    this.#removed += 1;
  }

  /** Everybody who can be found. */
  *ids(): Generator<string> {
    for (const [n, id] of this.#ids.entries()) if (this.#gone[n] !== 1) yield id;
    yield* this.#overlay.keys();
  }
  has(id: string): boolean {
    const n = this.#places.get(id);
    return this.#overlay.has(id) || (n !== undefined && this.#gone[n] !== 1);
  }

  /** The vector behind an id, as it was put in. */
  vector(id: string): CandidateVector | null {
    const changed = this.#overlay.get(id);
    if (changed !== undefined) return changed;
    const n = this.#places.get(id);
    return n === undefined || this.#gone[n] === 1 ? null : vectorAt(this.#columns, n);
  }

  *#all(): Generator<readonly [string, CandidateVector]> {
    for (const [n, id] of this.#ids.entries()) if (this.#gone[n] !== 1) yield [id, vectorAt(this.#columns, n)];
    yield* this.#overlay;
  }

  /** A new generation with all changes in its columns. */
  rebuilt(): CandidateIndex {
    return new CandidateIndex(this.#model, this.#all());
  }

  /** The best `most` candidates for an opening, best first. */
  top(opening: OpeningVector, most: number, options: RankOptions = {}): Ranked[] {
    const direction = options.direction ?? "candidates";
    const best = new Best(most, options.tie);
    const prepared = prepareOpening(opening, this.#model, direction);
    const fit = fitOf(this.#columns, prepared);
    const allow = options.allow ?? (() => true);
    for (const [id, vector] of this.#overlay) {
      if (allow(id)) best.offer(id, score(vector, opening, this.#model, direction).total);
    }
    searchColumns(this.#columns, prepared, this.#scratch, {
      least: () => best.least,
      left: requirementsLeft(this.#columns.terms, prepared, direction),
      occupation: fit.occupation,
      usualMost: fit.usualMost,
      expected: fit.expected,
      offer: (n, occupation, left) => {
        if (this.#gone[n] === 1) return;
        const bound = 100 * occupation * fit.skills(n);
        const id = this.#ids[n] ?? "";
        if (bound * left + SLACK < best.least || !allow(id)) return;
        const factors = requirementFactors(termsAt(this.#columns.terms, n), opening, this.#model, direction);
        best.offer(id, roundTotal(factors.reduce((product, { value }) => product * value, bound)));
      },
    });
    return best.done();
  }
}
