import { expect, test } from "vitest";
import { mintScope } from "../../scope-token.ts";
import { compile, scopeFilter } from "./filter.ts";
import { quote } from "./quote.ts";

const scope = (parts = {}) =>
  mintScope({ corpus: "published", types: ["candidate"], programmes: ["prg_a"], tieKey: "", ...parts });

test("whatever a value holds, it stays inside its quotes", () => {
  expect(quote('x" OR state = "y')).toBe('"x\\" OR state = \\"y"');
  expect(quote("x\\")).toBe('"x\\\\"');
  expect(compile({ in: ["region", ['" OR id EXISTS OR "'] as const] })).toBe('region = "\\" OR id EXISTS OR \\""');
});

test("an empty list holds for nobody, and its opposite for everybody", () => {
  expect(compile({ in: ["region", []] })).toBe("id NOT EXISTS");
  expect(compile({ not: { in: ["region", []] } })).toBe("id EXISTS");
  expect(compile({ or: [] })).toBe("id NOT EXISTS");
});

test("not is carried down to the numbers, so that a missing one is on neither side", () => {
  const inner = { and: [{ range: ["eqf", { gte: 5, lte: 6 }] }, { in: ["state", ["draft"]] }] } as const;
  expect(compile({ not: inner })).toBe('((eqf < 5 OR eqf > 6) OR NOT (state = "draft"))');
});

test("the scope names programme, caseload and the employer for which people do not exist", () => {
  expect(scopeFilter(scope(), "candidate")).toBe('programme = "prg_a"');
  expect(scopeFilter(scope({ programmes: [] }), "candidate")).toBe("id NOT EXISTS");
  expect(scopeFilter(scope({ organisation: "org_x", counsellor: "acc_1" }), "candidate")).toBe(
    '(programme = "prg_a" AND counsellor = "acc_1" AND NOT (hiddenFrom = "org_x"))',
  );
  expect(scopeFilter(scope({ counsellor: "acc_1" }), "opening")).toBe('programme = "prg_a"');
});
