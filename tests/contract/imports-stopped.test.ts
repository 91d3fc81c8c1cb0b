import { type House, narrowCandidates, openHouse, resumeImports, scopeOf, secretsFrom } from "@tuttu/api";
import type { ImportRun, Problem } from "@tuttu/schema";
import { afterEach, expect, test } from "vitest";
import { clientOf } from "../fixtures/client.ts";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";
import { checked, confirmed, rowsOf, sendFile, settled } from "../fixtures/uploads.ts";

const many = 1_200;
const people = [
  "id,name,skills",
  ...Array.from({ length: many }, (_, at) => `s${at},Person ${at},first aid; teamwork`),
].join("\n");

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** An app whose clock does something at one of its readings; writing a record reads it some four times. */
async function appWithClock(onReading: (reading: number) => void): Promise<TestApp & { arm(): void }> {
  let readings: number | undefined;
  const app = await openTestApp({
    clock: () => {
      if (readings !== undefined) onReading(++readings);
      return new Date();
    },
  });
  open.push(app);
  return Object.assign(app, {
    arm: () => {
      readings = 0;
    },
  });
}

const asScope = { kind: "job", name: "test", programmeId: null } as const;
/** How many people anybody can see, how many rows there are, and whether some are held. */
async function standing({ store }: Pick<House, "store">) {
  const rows = await store.reader.selectFrom("candidate").select("held_by").execute();
  const seen = await store.reader
    .selectFrom("candidate")
    .select("id")
    .where(narrowCandidates(scopeOf(asScope)))
    .execute();
  return { seen: seen.length, rows: rows.length, held: rows.filter(({ held_by }) => held_by !== null).length };
}

const inSecondGroup = 2_000;

test("a fault in the middle of writing leaves nothing written and says so", async () => {
  const app = await appWithClock((reading) => {
    if (reading === inSecondGroup) throw new Error("the disk is gone");
  });
  const staff = await asCoordinator(app, await aProgramme(app));
  const run = await checked(app, staff, people);
  app.arm();
  const failed = await confirmed(staff, run);
  expect(failed).toMatchObject({ state: "failed", error: expect.stringMatching(/Nothing was written/) });
  expect(failed.error).not.toMatch(/disk/);
  expect(await rowsOf(staff, run.id)).toEqual([]);
  while ((await standing(app.house)).rows > 0) await new Promise((resolve) => setTimeout(resolve, 20));
});

/** Kills: the writing is cut off where the clock is read for the n-th time, as often as it takes. */
test.each([1_500, 4_500, 5_200, 6_400, 7_000])(
  "an import that is stopped at its reading %i is seen whole or not at all, and is whole after the next start",
  async (stopAt) => {
    let closing: Promise<void> | undefined;
    const app = await appWithClock((reading) => {
      if (reading === stopAt) closing = app.house.close();
    });
    const staff = await asCoordinator(app, await aProgramme(app));
    const run = await checked(app, staff, people);
    app.arm();
    made(await staff.post<ImportRun>(`/imports/${run.id}/confirm`, {}, { "if-match": run.etag }));
    while (closing === undefined) await new Promise((resolve) => setImmediate(resolve));
    await closing;
    const house = await openHouse(app.config, { secrets: secretsFrom(Buffer.alloc(32, 7)), rateFactor: 10_000 });
    open.push(house);
    const state = () =>
      house.store.reader.selectFrom("import_run").select("state").where("id", "=", run.id).executeTakeFirstOrThrow();
    const { seen } = await standing(house);
    expect([0, many]).toContain(seen);
    if (seen === many) {
      const client = clientOf(house.app, app.config.baseUrl, staff.cookie);
      const again = await checked({ ...app, house }, client, people);
      expect(again.rows).toMatchObject({ same: many, changed: 0, new: 0 });
    }
    await resumeImports(house.contextOf("test"));
    while ((await state()).state === "running") await new Promise((resolve) => setTimeout(resolve, 20));
    expect([await standing(house), (await state()).state]).toEqual([{ seen: many, rows: many, held: 0 }, "done"]);
    const audited = await house.store.reader
      .selectFrom("audit_event")
      .select("id")
      .where("action", "=", "candidate.created")
      .execute();
    expect(audited).toHaveLength(many);
  },
);

test("what a process held that died is removed when its import was cancelled meanwhile", async () => {
  const app = await openTestApp();
  open.push(app);
  const staff = await asCoordinator(app, await aProgramme(app));
  await confirmed(staff, await checked(app, staff, "id,name\na,Aino"));
  const run = await checked(app, staff, "id,name\nb,Ilmari");
  await staff.post<ImportRun>(`/imports/${run.id}/cancel`, undefined, { "if-match": run.etag });
  await app.ctx.work((tx) => tx.updateTable("candidate").set({ held_by: run.id }).execute());
  expect(await standing(app.house)).toEqual({ seen: 0, rows: 1, held: 1 });
  await resumeImports(app.house.contextOf("test"));
  expect((await standing(app.house)).rows).toBe(0);
});

test("a dry run that nobody has confirmed for a day is ended, and what was read is gone", async () => {
  const app = await openTestApp();
  open.push(app);
  const staff = await asCoordinator(app, await aProgramme(app));
  const run = await checked(app, staff, "id,name\na,Aino");
  const house = app.house.contextOf("test");
  await resumeImports(house);
  expect((await settled(staff, run.id)).state).toBe("checked");
  const dayLater = new Date(Date.now() + 25 * 3_600_000);
  await resumeImports({ ...house, clock: () => dayLater, now: () => dayLater.toISOString() });
  expect(await settled(staff, run.id)).toMatchObject({
    state: "cancelled",
    error: expect.stringMatching(/within a day/),
  });
  expect(await rowsOf(staff, run.id)).toEqual([]);
});

test("an import that was being read when its process died is marked as failed", async () => {
  const app = await openTestApp();
  open.push(app);
  const staff = await asCoordinator(app, await aProgramme(app));
  const run = await checked(app, staff, "id,name\na,Aino");
  const lapsed = { state: "reading" as const, lease_by: "gone", lease_until: "2026-01-01T00:00:00.000Z" };
  await app.ctx.work((tx) => tx.updateTable("import_run").set(lapsed).execute());
  await resumeImports(app.house.contextOf("test"));
  expect(await settled(staff, run.id)).toMatchObject({
    state: "failed",
    error: expect.stringMatching(/send the file/),
  });
});

/** cancelImport. */
test("a cancelled import has written nothing and cannot be confirmed; a written one cannot be cancelled", async () => {
  const app = await openTestApp();
  open.push(app);
  const staff = await asCoordinator(app, await aProgramme(app));
  const run = await checked(app, staff, "id,name\na,Aino");
  const cancelled = await staff.post<ImportRun>(`/imports/${run.id}/cancel`, undefined, { "if-match": run.etag });
  expect(cancelled.body).toMatchObject({ state: "cancelled" });
  expect(await rowsOf(staff, run.id)).toEqual([]);
  const match = { "if-match": cancelled.etag };
  expect((await staff.post<Problem>(`/imports/${run.id}/confirm`, {}, match)).status).toBe(409);
  const done = await confirmed(staff, await checked(app, staff, "id,name\na,Aino"));
  const tooLate = await staff.post<Problem>(`/imports/${done.id}/cancel`, undefined, { "if-match": done.etag });
  expect(tooLate.status).toBe(409);
  expect((await standing(app.house)).seen).toBe(1);
});

test("an import that is being read can be cancelled, and others are answered meanwhile", async () => {
  const app = await openTestApp();
  open.push(app);
  const staff = await asCoordinator(app, await aProgramme(app));
  const sent = made(await sendFile(app, staff, people));
  const seen = made(await staff.get<ImportRun>(`/imports/${sent.id}`));
  expect(seen.state).toBe("reading");
  const cancelled = await staff.post<ImportRun>(`/imports/${sent.id}/cancel`, undefined, { "if-match": sent.etag });
  expect(cancelled.body.state).toBe("cancelled");
  expect((await settled(staff, sent.id)).state).toBe("cancelled");
});
