import type { Me, Organisation } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, asMember, type SignedIn } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";
import { termsSigned } from "../fixtures/standing.ts";

describe.each(databases)("the standing of an employer on %s", (database) => {
  let app: TestApp;
  let coordinator: SignedIn;
  let programmeId: string;
  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
  });
  afterAll(() => app.close());

  const maySearch = async (member: SignedIn) => (await member.get<Me>("/me")).body.capabilities.includes("talent.read");

  test("its members may search for people while it is vetted and has signed the terms, and not a request longer", async () => {
    const { id, etag } = made(await coordinator.post<Organisation>("/organisations", { name: "Kuunari Ltd" }));
    const member = await asMember(app, programmeId, id);
    expect(await maySearch(member)).toBe(false);
    await termsSigned(app, id);
    expect(await maySearch(member)).toBe(false);
    made(await coordinator.post<Organisation>(`/organisations/${id}/vet`, {}, { "if-match": etag }));
    expect(await maySearch(member)).toBe(true);
    const texts = { en: "Be kinder.", fi: "Ole reilumpi.", sv: "Var schysstare." };
    made(await coordinator.post("/terms", { texts }));
    expect(await maySearch(member)).toBe(false);
  });
});
