import { expect, test } from "vitest";
import { type Part, segments } from "./match-view.ts";

const part = (factor: Part["factor"], value: number, of = ""): Part => ({
  factor,
  of,
  label: factor,
  value,
  cost: 0,
  state: value === 1 ? "met" : "near",
  negotiable: false,
  text: "",
});

test("segments lie side by side, end at 100 per cent and are filled to what was reached", () => {
  const bars = segments([part("skills", 0.5), part("language", 1, "fi"), part("language", 0, "en"), part("place", 1)]);
  const last = bars.at(-1);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(100, 6);
  for (const [at, bar] of bars.entries()) {
    const before = bars[at - 1];
    if (before) expect(bar.x).toBeGreaterThan(before.x + before.width);
  }
  expect(bars[0]?.filled).toBeCloseTo((bars[0]?.width ?? 0) / 2, 6);
  expect(bars[2]?.filled).toBe(0);
});

test("a factor that stands twice has two keys", () => {
  const keys = segments([part("language", 1, "fi"), part("language", 1, "en")]).map((bar) => bar.key);
  expect(new Set(keys).size).toBe(2);
});

test("no parts make no segments", () => {
  expect(segments([])).toEqual([]);
});
