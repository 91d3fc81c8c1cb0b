import { describe, expect, test } from "vitest";
import { SearchRefusal } from "../../port.ts";
import { rowsOf, soundAnswers } from "./sound-answers.ts";

const questions = [{ indexUid: "a", limit: 2 }];
const good = { hits: [{ id: "x" }, { id: "y" }], estimatedTotalHits: 7, facetDistribution: { region: { Kainuu: 7 } } };
const told = (change: object) => () => soundAnswers({ results: [{ ...good, ...change }] }, questions);

test("an answer that can be is taken as it is", () => {
  expect(soundAnswers({ results: [good] }, questions)).toEqual([good]);
  expect(rowsOf({ results: [1] })).toEqual([1]);
});

describe("an answer that cannot be counts as none", () => {
  test.each([
    ["nothing at all", () => soundAnswers(undefined, questions)],
    ["something that is no object", () => soundAnswers("results", questions)],
    ["no results", () => soundAnswers({ hits: [] }, questions)],
    ["fewer results than questions", () => soundAnswers({ results: [] }, questions)],
    ["no hits", told({ hits: null })],
    ["more hits than were asked for", told({ hits: [{ id: "x" }, { id: "y" }, { id: "z" }] })],
    ["the same hit twice", told({ hits: [{ id: "x" }, { id: "x" }] })],
    ["a hit without an id", told({ hits: [{ name: "x" }] })],
    ["a hit whose id is a number", told({ hits: [{ id: 7 }] })],
    ["no total", told({ estimatedTotalHits: undefined })],
    ["a negative total", told({ estimatedTotalHits: -1 })],
    ["a total that is no number", told({ estimatedTotalHits: "many" })],
    ["a total below what it shows", told({ estimatedTotalHits: 1 })],
    ["a negative count", told({ facetDistribution: { region: { Kainuu: -1 } } })],
    ["a count above the total", told({ facetDistribution: { region: { Kainuu: 8 } } })],
    ["facets of another form", told({ facetDistribution: { region: 3 } })],
    ["a list that is none", () => rowsOf({} as never)],
  ])("%s", (_, read) => {
    expect(read).toThrow(SearchRefusal);
  });
});
