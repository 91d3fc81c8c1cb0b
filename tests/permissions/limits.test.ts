import { afterAll, beforeAll, expect, test } from "vitest";
import { limits } from "./attacks/limits.ts";
import { openWorld, type World } from "./world/open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("a body beyond a limit is refused as documented, and the next request is served", async () => {
  const { line, failures } = await limits(world);
  console.log(line);
  expect(failures).toEqual([]);
}, 300_000);
