import { Worker } from "@tuttu/api";
import { expect, test } from "vitest";
import { openTestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator } from "../fixtures/people.ts";
import { aCandidate } from "../fixtures/records.ts";

test("changes that another process has taken over meanwhile are left to it as they were", async () => {
  const app = await openTestApp();
  const coordinator = await asCoordinator(app, await aProgramme(app));
  const nobody = { lease_by: null, lease_until: null };
  const another = { lease_by: "another process", lease_until: "2999-01-01T00:00:00.000Z" };
  await app.ctx.work((tx) =>
    tx
      .insertInto("outbox_reader")
      .values({ name: "meilisearch", since: app.ctx.now(), needs_rebuild: 0, ...nobody })
      .execute(),
  );
  for (let at = 0; at < 4; at++) await aCandidate(coordinator, { headline: `Cooper ${at}` });
  const rows = () =>
    app.ctx.db.selectFrom("outbox").selectAll().where("reader", "=", "meilisearch").orderBy("seq").execute();
  const before = await rows();
  expect(before.length).toBeGreaterThanOrEqual(4);
  let reads = 0;
  const worker = new Worker(
    [
      {
        name: "meilisearch",
        topics: ["candidate", "opening"],
        batch: 100,
        isShared: true,
        async read(ctx, _rows, stillMine) {
          reads += 1;
          await ctx.work((tx) => tx.updateTable("outbox_reader").set(another).execute());
          await stillMine();
          return { refused: [] };
        },
      },
    ],
    () => app.ctx,
  );
  await worker.drain();
  expect([reads, await rows()]).toEqual([1, before]);
  const owner = await app.ctx.db.selectFrom("outbox_reader").select("lease_by").executeTakeFirstOrThrow();
  expect(owner).toEqual({ lease_by: another.lease_by });
  await app.close();
});
