import { expect, test } from "vitest";
import { discOf, lookOf, type Part, segments } from "./match-view.ts";

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

test("what is not met and negotiable is hatched, not drawn as met; what was not told is dotted from where it ends", () => {
  const talked = { ...part("skills", 1), negotiable: true, state: "unmet" as const };
  const untold = { ...part("place", 0.4), state: "unknown" as const };
  const lateButFree = { ...part("start", 1), state: "near" as const };
  const habit = { ...part("language", 1, "fi"), negotiable: true, state: "met" as const };
  expect([talked, untold, lateButFree, habit].map(lookOf)).toEqual(["lifted", "unknown", "plain", "plain"]);
  expect([talked, untold, lateButFree, habit].map(discOf)).toEqual(["lifted", "unknown", "near", "claimed"]);
  expect(lookOf({ ...talked, state: "unknown" })).toBe("lifted");
});
