import { enqueue } from "@tuttu/api";
import type { Candidate } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, moved } from "../fixtures/records.ts";

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;
const readAtOnce = 100;
/** More than a reader takes at once. */
const ahead = 250;

describe.each(databases)("a search index that lags behind on %s", (database) => {
  let app: TestApp;
  let coordinator: SignedIn;
  let programmeId: string;
  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
  }, patienceMs);
  afterAll(() => app.close());

  test("lets go whoever left before it takes in anybody who waits longer", async () => {
    const { id, etag } = await aCandidate(coordinator);
    const published = await moved<Candidate>(coordinator, `/candidates/${id}`, "publish", etag);
    const read: string[] = [];
    const engine = await app.house.ports.engine();
    const apply = engine.apply.bind(engine);
    engine.apply = (changes, ctx) => {
      read.push(...changes.map((change) => ("id" in change ? String(change.id) : String(change.doc.id))));
      return apply(changes, ctx);
    };
    const waits = Array.from({ length: ahead }, () => {
      const subjectId = app.ctx.newId("candidate");
      return { topic: "candidate", subjectId, operation: "put", version: 1, programmeId } as const;
    });
    await app.ctx.work((tx) => enqueue(tx, app.ctx, ...waits));
    await moved<Candidate>(coordinator, `/candidates/${id}`, "pause", published.etag);
    await app.house.worker.drain();
    expect(read.indexOf(id)).toBeGreaterThanOrEqual(0);
    expect(read.indexOf(id)).toBeLessThan(readAtOnce);
    expect(read.length).toBeGreaterThan(ahead);
  });
});
