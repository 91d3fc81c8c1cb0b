import { expect, test } from "vitest";
import { anyChosen, toggle } from "./facets.ts";

test("a value is chosen by the first toggle and left by the second; other fields stay", () => {
  const once = toggle({ region: ["Turku"] }, "state", "draft");
  expect(once).toEqual({ region: ["Turku"], state: ["draft"] });
  expect(toggle(once, "state", "draft")).toEqual({ region: ["Turku"], state: [] });
});

test("empty lists are no choice", () => {
  expect(anyChosen({ state: [], region: [] })).toBe(false);
  expect(anyChosen({ state: [], region: ["x"] })).toBe(true);
});
