import { afterAll, beforeAll, expect, test } from "vitest";
import { sockets } from "./attacks/sockets.ts";
import { openWorld, type World } from "./world/open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("what is no request, or never becomes one, is refused in time while others are served", async () => {
  const { line, failures } = await sockets(world);
  console.log(line);
  expect(failures).toEqual([]);
}, 300_000);
