import { afterAll, beforeAll, expect, test } from "vitest";
import { bola } from "./attacks/bola.ts";
import { openWorld, type World } from "./world/open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("an id of somebody else answers like an id of nobody, wherever it stands, and writes nothing", async () => {
  const { line, failures } = await bola(world);
  console.log(line);
  expect(failures).toEqual([]);
}, 300_000);
