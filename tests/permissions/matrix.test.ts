import { afterAll, beforeAll, expect, test } from "vitest";
import { matrix } from "./attacks/matrix.ts";
import { openWorld, type World } from "./world/open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("every operation answers every actor as its row says, and no operation or route is without a row", async () => {
  const { line, failures } = await matrix(world);
  console.log(line);
  expect(failures).toEqual([]);
}, 300_000);
