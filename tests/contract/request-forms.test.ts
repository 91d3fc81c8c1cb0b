import type { Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";

describe("a request that does not keep to the forms", () => {
  let app: TestApp;
  let staff: SignedIn;
  let programme: string;
  beforeAll(async () => {
    app = await openTestApp();
    programme = await aProgramme(app);
    staff = await asCoordinator(app, programme);
  });
  afterAll(() => app.close());

  test("by a method that its address has not is told which there are, whoever asks and whatever exists", async () => {
    const paths = [`/programmes/${programme}`, "/programmes/prg_00000000-0000-7000-8000-000000000001", "/programmes/x"];
    for (const client of [staff, app.anonymous]) {
      for (const path of paths) {
        const answer = await client.send<Problem>("DELETE", path);
        expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, PATCH"]);
        expect(answer.body.type).toBe("/problems/method-not-allowed");
      }
      expect((await client.send("PUT", "/nothing-of-the-kind")).status).toBe(404);
    }
  });

  test("by an If-Match that is no tag is told so, and by another's tag that somebody was faster", async () => {
    const path = `/programmes/${programme}`;
    const rubbish = await staff.patch<Problem>(path, "rubbish", { funder: "A fund" });
    expect([rubbish.status, rubbish.body.type]).toEqual([400, "/problems/malformed-request"]);
    expect(rubbish.body.detail).toMatch(/If-Match/);
    expect((await staff.patch<Problem>(path, '"of-another-house"', { funder: "A fund" })).status).toBe(412);
  });

  test("without an Origin is told that it is missing, and by a foreign one that it is foreign", async () => {
    const post = (headers: Record<string, string>) =>
      app.house.app.request("/api/v1/session/sign-out", {
        method: "POST",
        headers: { cookie: staff.cookie, ...headers },
      });
    const missing = (await (await post({})).json()) as Problem;
    expect([missing.type, missing.detail]).toEqual([
      "/problems/foreign-origin",
      expect.stringMatching(/Origin is missing/),
    ]);
    const foreign = (await (await post({ origin: "https://elsewhere.example" })).json()) as Problem;
    expect([foreign.type, foreign.detail]).toEqual(["/problems/foreign-origin", expect.not.stringMatching(/missing/)]);
  });
});
