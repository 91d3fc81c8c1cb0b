import type { MatchModel } from "../model/match-model.ts";
import { closenessToOpening, closestJob, occupationValue } from "../parts/occupation.ts";
import { score } from "../score.ts";
import type { CandidateVector, OpeningVector } from "../vector/vectors.ts";
import { Best, type Ranked } from "./best.ts";
import type { RankOptions } from "./candidate-index.ts";
import { SLACK } from "./search-columns.ts";

/**
 * Finds the best openings for a candidate: the same ids in the same order as scoring every one with `score`.
 * Openings are few beside candidates, so they stay plain vectors; closeness of occupations bounds the total.
 */
export class OpeningIndex {
  readonly #model: MatchModel;
  readonly #openings: Map<string, OpeningVector>;

  constructor(model: MatchModel, entries: Iterable<readonly [string, OpeningVector]>) {
    this.#model = model;
    this.#openings = new Map(entries);
  }

  get size(): number {
    return this.#openings.size;
  }
  has(id: string): boolean {
    return this.#openings.has(id);
  }
  put(id: string, vector: OpeningVector): void {
    this.#openings.set(id, vector);
  }
  remove(id: string): void {
    this.#openings.delete(id);
  }
  vector(id: string): OpeningVector | null {
    return this.#openings.get(id) ?? null;
  }

  /** The best `most` openings for a candidate, best first; the candidate's weights count unless told otherwise. */
  topForCandidate(candidate: CandidateVector, most: number, options: RankOptions = {}): Ranked[] {
    const direction = options.direction ?? "openings";
    const weights = this.#model.weights.directions[direction];
    const bounds: { id: string; opening: OpeningVector; bound: number }[] = [];
    for (const [id, opening] of this.#openings) {
      if (options.allow?.(id) === false) continue;
      const near = (occupation: number) =>
        closenessToOpening(this.#model, opening.occupations, occupation, weights.occupationUnknown);
      const { closeness } = closestJob(candidate.jobs, near, weights);
      bounds.push({ id, opening, bound: 100 * occupationValue(closeness, weights) });
    }
    bounds.sort((a, b) => b.bound - a.bound);
    const best = new Best(most, options.tie);
    for (const { id, opening, bound } of bounds) {
      if (bound + SLACK < best.least) break;
      best.offer(id, score(candidate, opening, this.#model, direction).total);
    }
    return best.done();
  }
}
