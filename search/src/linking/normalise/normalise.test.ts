import { describe, expect, test } from "vitest";
import { coreWords, labelKey, normalise, stem, tokens, unmarked } from "./index.ts";

test("technical names stay one word each", () => {
  expect(tokens(normalise("C, C++ and C#, .NET or . net; Node.js"))).toEqual([
    "c",
    "c++",
    "and",
    "c#",
    ".net",
    "or",
    ".net",
    "node.js",
  ]);
});

test("compatibility forms, case and spaces do not matter to a key, commas and hyphens neither", () => {
  expect(labelKey("  Ｅ-Commerce,\u00a0Systems ")).toBe(labelKey("e–commerce systems"));
});

test("marks are folded as a second form", () => {
  expect(unmarked("näitä å ö ø ß é")).toBe("naita a o o ss e");
  expect(labelKey("näitä")).not.toBe(labelKey("naita"));
});

describe("words of one family have one stem", () => {
  test.each([
    ["en", ["plan", "plans", "planned", "planning", "planner"]],
    ["en", ["manage", "manages", "management", "managing", "manager"]],
    ["en", ["analyse", "analyze", "analysis", "analysing"]],
    ["en", ["organise", "organizing", "organization"]],
    ["en", ["maintain", "maintenance"]],
    ["fi", ["hallita", "hallinta", "hallinnan"]],
    ["fi", ["kehittää", "kehittäminen"]],
    ["sv", ["planera", "planering", "planerare"]],
    ["sv", ["maskin", "maskiner", "maskinerna"]],
  ] as const)("%s %j", (language, words) => {
    expect([...new Set(words.map((word) => stem(word, language)))]).toHaveLength(1);
  });
});

test("words of Object's own are plain words", () => {
  expect(stem("constructor", "en")).toBe("construct");
});

test("what stands around a skill's name is left out, unless nothing else is there", () => {
  expect(coreWords(["knowledge", "of", "welding"])).toEqual(["welding"]);
  expect(coreWords(["erfarenhet", "av", "svetsning"])).toEqual(["svetsning"]);
  expect(coreWords(["knowledge", "management"])).toEqual(["management"]);
  expect(coreWords(["experience"])).toEqual(["experience"]);
  expect(coreWords(["prevention", "of", "accidents"])).toEqual(["prevention", "of", "accidents"]);
});
