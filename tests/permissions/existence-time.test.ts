import { afterAll, beforeAll, expect, test } from "vitest";
import { existenceTime } from "./attacks/existence-time.ts";
import { auc, median } from "./attacks/ranks.ts";
import { openWorld, type World } from "./world/open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("what an actor may not see takes as long as what never was", async () => {
  const { line, failures } = await existenceTime(world);
  console.log(line);
  expect(failures).toEqual([]);
}, 300_000);

test("a look into the database before the refusal would be seen by the same measure", () => {
  const times = Array.from({ length: 300 }, (_, at) => 10 + ((at * 7919) % 100) / 500);
  const late = times.map((ms) => ms + 0.1);
  expect(auc(times, times)).toBe(0.5);
  expect(auc(late, times)).toBeGreaterThan(0.6);
  expect(auc(times, late)).toBeLessThan(0.4);
  expect(median(late) - median(times)).toBeCloseTo(0.1);
});
