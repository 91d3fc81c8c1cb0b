import { expect, test } from "vitest";
import { historiesLine, runHistories } from "./run-histories.ts";
import { fileStorage, serverStorage } from "./storage.ts";

const seeds = 40;

test("puts, removals, rebuilds and crashes in any order leave nobody found who has gone, and nobody missing", async () => {
  const histories = await runHistories(0, seeds, fileStorage);
  console.log(historiesLine("embedded", histories));
  expect(histories.wrong).toEqual([]);
  expect(histories.repaired, "without a comparison").toBe(0);
  expect(histories.rebuilds).toBeGreaterThan(seeds / 4);
  expect(histories.crashes).toBeGreaterThan(seeds / 2);
}, 120_000);

test("the same with a server whose answers are lost and whose changes come late, after a comparison at most", async () => {
  const histories = await runHistories(0, seeds, () => serverStorage());
  console.log(historiesLine("meilisearch", histories));
  expect(histories.wrong).toEqual([]);
  expect(histories.repaired).toBeLessThan(seeds / 8);
  expect(histories.disturbed).toBeGreaterThan(seeds);
}, 120_000);
