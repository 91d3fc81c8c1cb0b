import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hygiene } from "./attacks/hygiene.ts";
import { openWorld, type World } from "./world/open-world.ts";

const folder = mkdtempSync(join(tmpdir(), "tuttu-hygiene-"));
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

test("nothing of a fresh installation is known beforehand, and nothing is open that nobody has opened", async () => {
  const { line, failures } = await hygiene(world, folder);
  console.log(line);
  // Advisories need the network: npm audit --omit=dev, by hand before a release.
  console.log("R37 audit skipped(needs the network)");
  expect(failures).toEqual([]);
}, 300_000);
