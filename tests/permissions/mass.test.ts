import { afterAll, beforeAll, expect, test } from "vitest";
import { mass } from "./attacks/mass.ts";
import { openWorld, type World } from "./world/open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("a field that is not an operation's own is refused and named, whatever it is called", async () => {
  const { line, failures } = await mass(world);
  console.log(line);
  expect(failures).toEqual([]);
}, 300_000);
