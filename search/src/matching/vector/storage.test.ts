import fc from "fast-check";
import { expect, test } from "vitest";
import { someCandidate, someOpening } from "../fixtures/random-world.ts";
import { smallTaxonomy } from "../fixtures/small-taxonomy.ts";
import {
  currentWeights,
  decodeCandidate,
  decodeOpening,
  encodeCandidate,
  encodeOpening,
  inferCandidate,
  inferOpening,
  makeMatchModel,
} from "../index.ts";

const model = makeMatchModel(smallTaxonomy, currentWeights);
const origin = { taxonomyVersion: "small-1", weightsVersion: "w1" };

test("a stored vector reads back as it was written", () => {
  fc.assert(
    fc.property(someCandidate, someOpening, (person, job) => {
      const [candidate, opening] = [inferCandidate(person, model), inferOpening(job, model)];
      expect(decodeCandidate(encodeCandidate(candidate, origin), origin)).toEqual(candidate);
      expect(decodeOpening(encodeOpening(opening, origin), origin)).toEqual(opening);
    }),
    { numRuns: 100 },
  );
});

test("a vector of another taxonomy, other weights or another kind is not read", () => {
  const [person] = fc.sample(someCandidate, { numRuns: 1, seed: 1 });
  if (person === undefined) throw new Error("no sample");
  const bytes = encodeCandidate(inferCandidate(person, model), origin);
  expect(decodeCandidate(bytes, { ...origin, taxonomyVersion: "small-2" })).toBeNull();
  expect(decodeCandidate(bytes, { ...origin, weightsVersion: "w2" })).toBeNull();
  expect(decodeOpening(bytes, origin)).toBeNull();
  expect(decodeCandidate(new Uint8Array(), origin)).toBeNull();
  expect(() => decodeCandidate(bytes.subarray(0, bytes.length - 4), origin)).toThrow(RangeError);
});
