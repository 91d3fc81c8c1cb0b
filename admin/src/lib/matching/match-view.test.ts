import { expect, test } from "vitest";
import { discOf, lookOf, type Part, partKey, segments, shownCosts } from "./match-view.ts";

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

test("a bar is filled to the total, and what the parts cost takes the rest, piece by piece", () => {
  const costly = (factor: Part["factor"], cost: number, of = "") => ({ ...part(factor, 0.5, of), cost });
  const [total, ...costs] = segments([costly("skills", 54), costly("place", 0), costly("language", 40, "fi")]);
  expect([total?.filled, costs.length]).toEqual([6, 2]);
  const last = costs.at(-1);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(100, 6);
  expect(costs.every((one) => one.filled === 0)).toBe(true);
  expect(costs[0]?.width).toBeGreaterThan(costs[1]?.width ?? 0);
});

test("a factor that stands twice has two keys", () => {
  const keys = [part("language", 1, "fi"), part("language", 1, "en")].map(partKey);
  expect(new Set(keys).size).toBe(2);
});

test("the total and the costs make 100 as they are shown, whatever they are rounded from", () => {
  for (const [total, costs] of [
    [79.6, [10.2, 10.2]],
    [79.4, [10.3, 10.3]],
    [33.5, [22.16, 22.17, 22.17]],
    [100, [0, 0]],
    [98.2, [0.6, 0.6, 0.6]],
    [49.5, [50.5]],
  ] as const) {
    const shown = shownCosts(
      total,
      costs.map((cost) => ({ cost })),
    );
    expect(Math.round(total) + shown.reduce((sum, one) => sum + one, 0)).toBe(100);
    expect(shown.every((one, at) => Math.abs(one - (costs[at] ?? 0)) < 1)).toBe(true);
  }
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
