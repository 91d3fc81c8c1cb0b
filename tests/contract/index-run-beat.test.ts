import { runNow } from "@tuttu/api";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openSearchedHouse } from "../fixtures/searched-house/open-searched-house.ts";

let house: Awaited<ReturnType<typeof openSearchedHouse>>;
beforeEach(async () => {
  house = await openSearchedHouse();
}, 120_000);
afterEach(async () => {
  vi.useRealTimers();
  await house.close();
});

const compare = () => runNow(house.world.app.house.contextOf("check"), { engine: "meilisearch", kind: "check" });
const present = () =>
  house.world.app.ctx.db
    .selectFrom("index_run")
    .select(["state", "error", "lease_until"])
    .where("engine", "=", "meilisearch")
    .where("kind", "=", "check")
    .executeTakeFirstOrThrow();

/** What happens while the server is asked for what it holds, when no document goes by. */
function whileRead(happens: () => Promise<void>): void {
  let has = false;
  house.server.behave(async ({ asked, truth, send }) => {
    if (!has && asked.path.includes("documents/fetch")) {
      has = true;
      await happens();
    }
    send(await truth());
  });
}

test("a run whose index takes minutes to be read lives on", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  whileRead(async () => {
    for (let halves = 0; halves < 3; halves++) {
      const { lease_until } = await present();
      house.later(30_000);
      vi.advanceTimersByTime(10_000);
      await expect.poll(async () => (await present()).lease_until > lease_until, { interval: 5 }).toBe(true);
    }
    await house.look();
  });
  await expect(compare()).resolves.toMatchObject({ missing: 0 });
  expect(await present()).toMatchObject({ state: "done", error: null });
}, 60_000);

test("a run that was taken for dead says so, and does not tell of success", async () => {
  whileRead(async () => {
    house.later(61_000);
    await house.look();
  });
  await expect(compare()).rejects.toThrow("taken for dead");
  expect(await present()).toMatchObject({ state: "failed", error: "stopped" });
}, 60_000);
