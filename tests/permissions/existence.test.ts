import { afterAll, beforeAll, expect, test } from "vitest";
import { existence } from "./attacks/existence.ts";
import { openWorld, type World } from "./world/open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("what an actor may not see answers byte by byte as what never was", async () => {
  const { line, failures } = await existence(world);
  console.log(line);
  expect(failures).toEqual([]);
}, 300_000);
