import { afterAll, beforeAll, expect, test } from "vitest";
import { canaries } from "./attacks/canaries.ts";
import { openWorld, type World } from "./world/open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("a person's identifying words reach those who may read the profile, and no log", async () => {
  const { line, failures } = await canaries(world);
  console.log(line);
  expect(failures).toEqual([]);
}, 300_000);
