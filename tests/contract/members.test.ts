import type { Me, Member, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, asMember, type SignedIn, signedIn } from "../fixtures/people.ts";
import { anOrganisation, made } from "../fixtures/records.ts";

/** listMembers, suspendMember, restoreMember, removeMember. */
describe.each(databases)("members of an organisation on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
  });
  afterAll(() => app.close());

  const house = async () => {
    const organisationId = (await anOrganisation(coordinator)).id;
    const admin = await signedIn(app, { role: "organisation_admin", programmeId, organisationId, name: "Aino" });
    const member = await asMember(app, programmeId, organisationId);
    const list = async (by = admin) =>
      (await by.get<{ items: Member[] }>(`/organisations/${organisationId}/members`)).body.items;
    const idOf = async (email: string) => (await list()).find((one) => one.email === email)?.id ?? "";
    return { organisationId, admin, member, list, idOf };
  };

  test("a suspended and a removed colleague is refused at the next request, with the cookie of before", async () => {
    const { admin, member, idOf } = await house();
    const id = await idOf(member.email);
    expect((await member.get("/openings")).status).toBe(200);
    expect(made(await admin.post<Member>(`/members/${id}/suspend`)).state).toBe("suspended");
    expect((await member.get("/openings")).status).toBe(403);
    expect((await member.get<Me>("/me")).body.owes).toBe("membership");
    expect(made(await admin.post<Member>(`/members/${id}/restore`)).state).toBe("active");
    expect((await member.get("/openings")).status).toBe(200);
    expect(made(await admin.post<Member>(`/members/${id}/remove`)).state).toBe("removed");
    expect((await member.get("/openings")).status).toBe(403);
    expect((await admin.post(`/members/${id}/restore`)).status).toBe(409);
  });

  test("colleagues cannot put out the last administrator, staff can", async () => {
    const { admin, idOf, list } = await house();
    const id = await idOf(admin.email);
    expect((await list()).find((one) => one.id === id)).toMatchObject({ isLastAdmin: true, isSelf: true });
    for (const move of ["suspend", "remove"]) {
      const answer = await admin.post<Problem>(`/members/${id}/${move}`);
      expect([answer.status, answer.body.type]).toEqual([409, "/problems/not-allowed-now"]);
    }
    expect(made(await coordinator.post<Member>(`/members/${id}/remove`)).state).toBe("removed");
  });

  test("of two administrators who remove each other at once one stays", async () => {
    const { organisationId, admin, idOf } = await house();
    const second = await signedIn(app, { role: "organisation_admin", programmeId, organisationId });
    const [one, two] = [await idOf(admin.email), await idOf(second.email)];
    const answers = await Promise.all([admin.post(`/members/${two}/remove`), second.post(`/members/${one}/remove`)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test("another organisation's administrator and a plain member find nobody", async () => {
    const { organisationId, member, idOf } = await house();
    const other = await house();
    const id = await idOf(member.email);
    expect((await other.admin.get(`/organisations/${organisationId}/members`)).status).toBe(404);
    expect((await other.admin.post(`/members/${id}/remove`)).status).toBe(404);
    expect((await member.post(`/members/${id}/remove`)).status).toBe(403);
    expect(await other.list(coordinator)).toHaveLength(2);
  });
});
