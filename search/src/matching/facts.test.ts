import { expect, expectTypeOf, test } from "vitest";
import type { CandidateFacts, LanguageFacts } from "./facts.ts";
import { aCandidate, anOpening } from "./fixtures/people.ts";
import { smallTaxonomy } from "./fixtures/small-taxonomy.ts";
import { currentWeights, explain, inferCandidate, inferOpening, makeMatchModel } from "./index.ts";

test("the facts of a candidate are these and no others; whoever adds one explains it here", () => {
  expectTypeOf<keyof CandidateFacts>().toEqualTypeOf<
    | "jobs"
    | "headline"
    | "skills"
    | "languages"
    | "writtenIn"
    | "municipality"
    | "region"
    | "otherRegions"
    | "wouldMove"
    | "workModes"
    | "availableFromDay"
    | "workingTimes"
    | "contractTypes"
    | "eqf"
    | "credentials"
    | "targets"
    | "payWish"
  >();
  expectTypeOf<keyof LanguageFacts>().toEqualTypeOf<"language" | "level" | "about">();
});

test("a protected attribute that slips in changes no byte of vector or explanation", () => {
  const model = makeMatchModel(smallTaxonomy, currentWeights);
  const opening = inferOpening(anOpening(), model);
  const told = (facts: CandidateFacts) => {
    const vector = inferCandidate(facts, model);
    return JSON.stringify([vector, explain(vector, opening, model, "candidates", { worth: true })]);
  };
  const plain = aCandidate();
  const slipped = {
    ...aCandidate({ languages: plain.languages.map((language) => ({ ...language, isNative: true })) }),
    name: "Somebody",
    birthDate: "1970-01-01",
    gender: "x",
    nationality: "fi",
    workRight: "permit_needed",
    photo: "face.png",
  };
  expect(told(slipped)).toBe(told(plain));
});

test("another address in the same region changes nothing that is told", () => {
  const model = makeMatchModel(smallTaxonomy, currentWeights);
  const opening = inferOpening(anOpening({ municipality: "Raisio" }), model);
  const told = (municipality: string) =>
    explain(inferCandidate(aCandidate({ municipality }), model), opening, model, "candidates", { worth: true });
  expect(told("Salo")).toEqual(told("Turku"));
});
