import { describe, expect, test } from "vitest";
import { smallTaxonomy } from "../small-taxonomy.ts";
import { prefixDistance } from "./edit-distance.ts";
import { buildSuggester } from "./suggester.ts";

const suggester = buildSuggester(smallTaxonomy());
const ids = (prefix: string, language?: "en" | "fi" | "sv") =>
  suggester.suggest(prefix, language === undefined ? {} : { language }).map((one) => one.id);

describe("type-ahead", () => {
  test("hits labels of all languages, the viewer's first", () => {
    expect(suggester.suggest("budj", { language: "fi" })[0]).toMatchObject({
      id: "skl_budget",
      label: "hallita budjetteja",
      language: "fi",
    });
    expect(suggester.suggest("c#", { language: "sv" })[0]?.id).toBe("skl_csharp");
  });

  test("finds a later word of a label, and words in any order", () => {
    expect(ids("safety")).toContain("skl_safety");
    expect(ids("budgets manag")[0]).toBe("skl_budget");
  });

  test("corrects one slip and says so", () => {
    expect(suggester.suggest("occuaptional")[0]).toMatchObject({ id: "skl_safety", corrected: true });
    expect(suggester.suggest("occupational")[0]).toMatchObject({ id: "skl_safety", corrected: false });
  });

  test("reads without marks", () => {
    expect(ids("kasitella nay", "fi")[0]).toBe("skl_sample");
  });

  test("keeps to the limit, gives each concept once, nothing for nothing", () => {
    expect(suggester.suggest("c", { limit: 2 })).toHaveLength(2);
    expect(new Set(ids("s")).size).toBe(ids("s").length);
    expect(suggester.suggest("")).toEqual([]);
    expect(suggester.suggest("  ")).toEqual([]);
    expect(suggester.suggest("x".repeat(400))).toEqual([]);
  });

  test("suggests occupations where asked", () => {
    expect(suggester.suggest("nur", { kind: "occupation" })[0]?.id).toBe("occ_nurse");
  });

  test("says the same twice", () => {
    const before = suggester.suggest("weldnig");
    suggester.suggest("safe");
    expect(suggester.suggest("weldnig")).toEqual(before);
  });
});

test("slips are counted against the best beginning of a word", () => {
  expect(prefixDistance("manag", "manage budgets", 0, 2)).toBe(0);
  expect(prefixDistance("mange", "manage budgets", 0, 2)).toBe(1);
  expect(prefixDistance("amnage", "manage budgets", 0, 2)).toBe(1);
  expect(prefixDistance("budgte", "manage budgets", 7, 2)).toBe(1);
  expect(prefixDistance("nothing", "manage budgets", 0, 2)).toBe(3);
});
