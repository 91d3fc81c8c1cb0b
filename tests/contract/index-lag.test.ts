import { deriveAll } from "@tuttu/api";
import type { CandidatePage } from "@tuttu/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate } from "../fixtures/records.ts";

type Page = z.infer<typeof CandidatePage>;

let app: TestApp;
let coordinator: SignedIn;
beforeAll(async () => {
  app = await openTestApp();
  coordinator = await asCoordinator(app, await aProgramme(app));
});
afterAll(() => app.close());

test("what the index still holds and the database does not is never shown, and leaves the index", async () => {
  const made = [];
  for (let at = 0; at < 4; at++) made.push(await aCandidate(coordinator, { headline: "Glazier" }));
  const gone = made[3]?.id ?? "";
  await app.ctx.work((tx) => tx.deleteFrom("candidate").where("id", "=", gone).execute());
  const page = await coordinator.get<Page>("/candidates?q=glazier&limit=4");
  expect(page.body.items.map(({ id }) => id).toSorted()).toEqual(
    made
      .slice(0, 3)
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(page.body.total).toEqual({ value: 3, relation: "gte" });
  const after = await coordinator.get<Page>("/candidates?q=glazier");
  expect(after.body.total).toEqual({ value: 3, relation: "eq" });
});

test("the index built anew from the database answers as the one before", async () => {
  const query = "/candidates?q=glazier&facets=state,skill,language";
  const before = (await coordinator.get<Page>(query)).body;
  const { documents } = await deriveAll(app.ctx);
  expect(documents).toBe(3);
  expect((await coordinator.get<Page>(query)).body).toEqual(before);
});
