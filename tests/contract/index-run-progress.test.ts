import { runNow } from "@tuttu/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "../permissions/world/open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world.close());

test.each(["check", "rebuild"] as const)("a %s goes through as many documents as it tells of", async (kind) => {
  const told: [number, number][] = [];
  const ctx = world.app.house.contextOf("progress");
  const states = await ctx.db.selectFrom("opening").select(["state", "visibility"]).execute();
  expect(states).toContainEqual({ state: "published", visibility: "programme" });
  const { documents } = await runNow(ctx, { engine: "embedded", kind }, (...at) => void told.push(at));
  expect(documents).toBeGreaterThan(0);
  expect(told.map(([, total]) => total)).toEqual(told.map(() => documents));
  expect(told.at(-1)?.[0]).toBe(documents);
  const runs = ctx.db.selectFrom("index_run").select(["done", "total"]).where("state", "=", "done");
  expect(await runs.where("kind", "=", kind).execute()).toEqual([{ done: documents, total: documents }]);
});
