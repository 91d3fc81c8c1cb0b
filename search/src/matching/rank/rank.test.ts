import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCandidate, anOpening, says, worked } from "../fixtures/people.ts";
import { someCandidate, someOpening } from "../fixtures/random-world.ts";
import { smallTaxonomy } from "../fixtures/small-taxonomy.ts";
import {
  CandidateIndex,
  type CandidateVector,
  currentWeights,
  type Direction,
  inferCandidate,
  inferOpening,
  makeMatchModel,
  OpeningIndex,
  type OpeningVector,
  score,
} from "../index.ts";

const model = makeMatchModel(smallTaxonomy, currentWeights);
const key = (n: number) => String(n).padStart(3, "0");

function plainly(
  pairs: readonly (readonly [string, CandidateVector, OpeningVector])[],
  most: number,
  direction: Direction,
) {
  return pairs
    .map(([id, candidate, opening]) => ({ id, total: score(candidate, opening, model, direction).total }))
    .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

const people = fc.array(someCandidate, { minLength: 1, maxLength: 40 });
const jobs = fc.array(someOpening, { minLength: 1, maxLength: 20 });

describe("ranking candidates", () => {
  test("gives the ids, order and totals of the plain core, whatever the corpus", () => {
    fc.assert(
      fc.property(people, someOpening, fc.integer({ min: 1, max: 12 }), (facts, job, most) => {
        const entries = facts.map((one, n) => [`cnd_${key(n)}`, inferCandidate(one, model)] as const);
        const opening = inferOpening(job, model);
        for (const direction of ["candidates", "openings"] as const) {
          const expected = plainly(
            entries.map(([id, vector]) => [id, vector, opening]),
            most,
            direction,
          );
          const got = new CandidateIndex(model, entries).top(opening, most, { direction });
          expect(got.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
          for (const [i, { total }] of got.entries())
            expect(Math.abs(total - (expected[i]?.total ?? 0))).toBeLessThanOrEqual(1e-6);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("changes lie over the index and a rebuilt index is the same", () => {
    fc.assert(
      fc.property(people, people, someOpening, (first, second, job) => {
        const opening = inferOpening(job, model);
        const index = new CandidateIndex(
          model,
          first.map((one, n) => [key(n), inferCandidate(one, model)]),
        );
        const now = new Map(first.map((one, n) => [key(n), inferCandidate(one, model)]));
        second.forEach((one, n) => {
          if (n % 3 === 0) {
            index.remove(key(n));
            now.delete(key(n));
          } else {
            index.put(key(n), inferCandidate(one, model));
            now.set(key(n), inferCandidate(one, model));
          }
        });
        const expected = plainly(
          [...now].map(([id, vector]) => [id, vector, opening]),
          10,
          "candidates",
        ).map(({ id }) => id);
        expect(index.size).toBe(now.size);
        expect(index.top(opening, 10).map(({ id }) => id)).toEqual(expected);
        expect(
          index
            .rebuilt()
            .top(opening, 10)
            .map(({ id }) => id),
        ).toEqual(expected);
        expect(index.rebuilt().changes).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test("a removed candidate is found by nobody and gives no vector", () => {
    const index = new CandidateIndex(model, [["a", inferCandidate(aCandidate(), model)]]);
    index.remove("a");
    expect(index.top(inferOpening(anOpening(), model), 5)).toEqual([]);
    expect(index.vector("a")).toBeNull();
  });

  test("who is not allowed leaves no gap, and equal totals follow the tie key", () => {
    const same = inferCandidate(aCandidate(), model);
    const index = new CandidateIndex(
      model,
      ["a", "b", "c", "d"].map((id) => [id, same]),
    );
    const opening = inferOpening(anOpening(), model);
    expect(index.top(opening, 2, { allow: (id) => id !== "a" }).map(({ id }) => id)).toEqual(["b", "c"]);
    const turned = (id: string) => String(9 - (id.charCodeAt(0) % 10));
    expect(index.top(opening, 4, { tie: turned }).map(({ id }) => id)).toEqual(["c", "b", "a", "d"]);
  });

  test("the vector comes back from the columns as it was put in", () => {
    const vector = inferCandidate(
      aCandidate({ jobs: [worked("cook"), worked("driver")], skills: [says("sql")] }),
      model,
    );
    expect(new CandidateIndex(model, [["a", vector]]).vector("a")).toEqual(vector);
  });
});

describe("ranking openings", () => {
  test("gives the ids, order and totals of the plain core, whatever the corpus", () => {
    fc.assert(
      fc.property(jobs, someCandidate, fc.integer({ min: 1, max: 12 }), (facts, person, most) => {
        const entries = facts.map((one, n) => [`opn_${key(n)}`, inferOpening(one, model)] as const);
        const candidate = inferCandidate(person, model);
        const expected = plainly(
          entries.map(([id, opening]) => [id, candidate, opening]),
          most,
          "openings",
        );
        expect(new OpeningIndex(model, entries).topForCandidate(candidate, most)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});
