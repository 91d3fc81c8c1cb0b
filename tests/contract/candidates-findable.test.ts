import type { Candidate, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, moved } from "../fixtures/records.ts";

describe.each(databases)("what publishing a profile needs on %s", (database) => {
  let app: TestApp;
  let coordinator: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    coordinator = await asCoordinator(app, await aProgramme(app));
  });
  afterAll(() => app.close());

  test("a profile with nothing to find it by is not published", async () => {
    const made = await aCandidate(coordinator, { skills: [] });
    const refused = await coordinator.post<Problem>(`/candidates/${made.id}/publish`, undefined, {
      "if-match": made.etag,
    });
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, "/skills"]);
  });

  test("a published profile keeps something to find it by, until it is paused", async () => {
    const made = await aCandidate(coordinator);
    const path = `/candidates/${made.id}`;
    const published = await moved<Candidate>(coordinator, path, "publish", made.etag);
    const empty = { skills: [], experience: [], targetOccupations: [] };
    const refused = await coordinator.patch<Problem>(path, published.etag, empty);
    expect([refused.status, refused.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ["/skills"]]);
    expect((await coordinator.get<Candidate>(path)).body.skills).toHaveLength(made.skills.length);
    const other = await coordinator.patch<Candidate>(path, published.etag, {
      ...empty,
      targetOccupations: [{ text: "nurse" }],
    });
    expect(other.status).toBe(200);
    const paused = await moved<Candidate>(coordinator, path, "pause", other.etag, { untilOn: null });
    expect((await coordinator.patch(path, paused.etag, empty)).status).toBe(200);
  });
});
