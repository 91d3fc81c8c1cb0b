import { describe, expect, test } from "vitest";
import { describeFailure } from "./failure.ts";
import { brokenPromises, countLine, type Skip, skipLines } from "./tally.ts";

const skip = (over: Partial<Skip> = {}): Skip => ({ project: "unit", file: "a.test.ts", ...over });
const noBrowser = skip({ absence: { need: "browser", absent: "no Chromium" } });

test("the last line is plain and always of one form", () => {
  expect(countLine({ passed: 12, failed: 0 })).toBe("12 passed, 0 failed");
});

describe("skipped tests", () => {
  test("are told in one line per reason, the largest group first", () => {
    expect(skipLines([skip({ note: "no shared data" }), noBrowser, noBrowser])).toEqual([
      "SKIPPED browser (2 tests): no Chromium",
      "SKIPPED unit (1 test): no shared data",
    ]);
  });

  test("without a reason are told with their file", () => {
    expect(skipLines([skip()])).toEqual(["SKIPPED unit (1 test): no reason given in a.test.ts"]);
  });

  test("of a need that TUTTU_REQUIRE names are a broken promise, others are not", () => {
    expect(brokenPromises([noBrowser], "browser, postgres")).toEqual(["browser"]);
    expect(brokenPromises([noBrowser], "postgres")).toEqual([]);
    expect(brokenPromises([noBrowser], undefined)).toEqual([]);
  });

  test("of the browser's projects count as needing it, whatever they say themselves", () => {
    expect(brokenPromises([skip({ project: "journeys", note: "later" })], "browser")).toEqual(["browser"]);
  });
});

test("a failure is told without colour, with its difference cut to what a person reads", () => {
  const error = {
    name: "E",
    message: "\u001b[31mno\u001b[39m",
    diff: "x\n".repeat(500),
    stack: "E\n    at f (/h/a.ts:1:2)",
  };
  const told = describeFailure("[unit] a > b", [error], "/h/");
  expect(told).toContain("FAILED [unit] a > b\n    E: no\n");
  expect(told).toContain("at f (a.ts:1:2)");
  expect(told.split("\n").length).toBeLessThan(70);
});
