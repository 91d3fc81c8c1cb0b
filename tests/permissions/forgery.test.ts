import { afterAll, beforeAll, expect, test } from "vitest";
import { forgery } from "./attacks/forgery.ts";
import { openWorld, type World } from "./world/open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("cookies and cursors that others have made open nothing", async () => {
  const { line, failures } = await forgery(world);
  console.log(line);
  expect(failures).toEqual([]);
});
