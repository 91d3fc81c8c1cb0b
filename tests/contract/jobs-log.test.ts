import { sweepOnce, Worker } from "@tuttu/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator } from "../fixtures/people.ts";
import { aCandidate } from "../fixtures/records.ts";

const lines: string[] = [];
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ logTo: (line) => lines.push(line) });
});
afterAll(() => app.close());

/** The one line that says this. */
const logged = (message: string) =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>).find(({ msg }) => msg === message);

test("a reader that could not look for its work is told of with the reason, and nobody who waits fails", async () => {
  const db = Object.create(app.ctx.db, {
    selectFrom: {
      value: () => {
        throw new Error("the disk is gone");
      },
    },
  }) as typeof app.ctx.db;
  const read = () => Promise.resolve({ refused: [] });
  const worker = new Worker([{ name: "house", topics: ["candidate"], batch: 1, read }], () => ({ ...app.ctx, db }));
  await worker.drain();
  expect(logged("outbox not looked at")).toMatchObject({ level: "warn", reader: "house", reason: "the disk is gone" });
});

test("a change that could not be read is told of with the reason, which names no address", async () => {
  const coordinator = await asCoordinator(app, await aProgramme(app));
  const { id } = await aCandidate(coordinator);
  await app.ctx.work((tx) =>
    tx
      .insertInto("outbox")
      .values({
        reader: "house",
        programme_id: "",
        topic: "candidate",
        subject_id: id,
        operation: "put",
        version: 1,
        created_at: app.ctx.now(),
        due_at: null,
        attempts: 0,
        last_error: null,
        parked_at: null,
        is_repair: 0,
      })
      .execute(),
  );
  const read = () => Promise.reject(new Error("no such user: aino@mail.example"));
  await new Worker([{ name: "house", topics: ["candidate"], batch: 1, read }], () => app.ctx).drain();
  expect(logged("outbox not read")).toMatchObject({ level: "error", reader: "house", reason: "no such user: …@…" });
});

test("a sweep that failed is told of with the reason", async () => {
  await sweepOnce([{ name: "broken", run: () => Promise.reject(new Error("the table is gone")) }], app.ctx);
  expect(logged("sweep failed")).toMatchObject({ level: "error", job: "broken", reason: "the table is gone" });
});
