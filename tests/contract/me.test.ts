import type { Me, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";

describe.each(databases)("who I am on %s", (database) => {
  let app: TestApp;
  let coordinator: SignedIn;
  let foreign: string;
  beforeAll(async () => {
    app = await openTestApp({ database });
    coordinator = await asCoordinator(app, await aProgramme(app));
    foreign = await aProgramme(app);
  });
  afterAll(() => app.close());

  test("a chosen language stays, and problems speak it", async () => {
    const changed = await coordinator.send<Me>("PATCH", "/me", { locale: "sv" });
    expect([changed.status, changed.body.account?.locale]).toEqual([200, "sv"]);
    expect((await coordinator.get<Me>("/me")).body.account?.locale).toBe("sv");
  });

  test("a programme that is not one's own cannot be chosen, and nothing else can be written", async () => {
    const before = (await coordinator.get<Me>("/me")).body;
    const refused = await coordinator.send<Problem>("PATCH", "/me", { programmeId: foreign });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    const raised = await coordinator.send<Problem>("PATCH", "/me", { role: "administrator" });
    expect([raised.status, raised.body.type]).toEqual([422, "/problems/invalid-input"]);
    expect((await coordinator.get<Me>("/me")).body).toEqual(before);
  });

  test("signing out everywhere ends the session that asked as well, at once", async () => {
    const person = await asCoordinator(app, await aProgramme(app));
    expect((await person.get("/me")).status).toBe(200);
    expect((await person.send("POST", "/session/sign-out-everywhere")).status).toBeLessThan(300);
    expect((await person.get("/me")).status).toBe(401);
  });
});
