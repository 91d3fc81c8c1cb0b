import { expect, test } from "vitest";
import { aCandidate, anOpening } from "../fixtures/people.ts";
import { smallTaxonomy } from "../fixtures/small-taxonomy.ts";
import {
  currentWeights,
  decodeCandidate,
  encodeCandidate,
  expires,
  inferCandidate,
  inferOpening,
  makeMatchModel,
  score,
  validOn,
} from "../index.ts";

const model = makeMatchModel(smallTaxonomy, currentWeights);
const origin = { taxonomyVersion: "small-1", weightsVersion: "w1" };
const person = inferCandidate(
  aCandidate({
    credentials: [
      { name: "van", untilDay: 100 },
      { name: "boat", untilDay: null },
      { name: "boat", untilDay: 3 },
      { name: "van", untilDay: 90 },
    ],
  }),
  model,
);

test("a licence counts through its last day and not a day longer; what has no end always counts", () => {
  const opening = inferOpening(anOpening({ licences: ["van"] }), model);
  const stateOn = (day: number) =>
    score(validOn(person, day), opening, model, "candidates").parts.find(({ key }) => key === "licence")?.state;
  expect([stateOn(1), stateOn(100), stateOn(101)]).toEqual(["met", "met", "unmet"]);
  expect(validOn(person, 101).terms.credentials).toEqual([{ name: "boat", untilDay: null }]);
});

test("what expires is stored with its day, so that the same bytes are right on every day", () => {
  const read = decodeCandidate(encodeCandidate(person, origin), origin);
  expect(read).toEqual(person);
  expect(expires(person)).toBe(true);
  expect(expires(validOn(person, 101))).toBe(false);
});
