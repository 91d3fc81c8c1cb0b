import { sweepOnce, sweeps } from "@tuttu/api";
import type { Candidate, Invitation, InvitationOffer, Me, Organisation, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, clientOf } from "../fixtures/client.ts";
import { invitationTokenFor, mailTo } from "../fixtures/mailbox.ts";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, asCounsellor, asMember, type SignedIn, signedIn } from "../fixtures/people.ts";
import { aCandidate, anOrganisation, made } from "../fixtures/records.ts";

const day = 86_400_000;
const password = "a walk along the river";

/**
 * inviteCandidate, inviteOrganisation, inviteMember, listInvitations, revokeInvitation, resendInvitation,
 * lookAtInvitation, acceptInvitation, renewInvitation.
 */
describe.each(databases)("invitations on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  beforeAll(async () => {
    app = await openTestApp({ database, clock: now });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
  });
  afterAll(() => app.close());

  const invite = async (email: string, extra: object = {}, by: SignedIn = coordinator) =>
    made(await by.post<Invitation>("/invitations/candidates", { name: "Amal Darwish", email, locale: "fi", ...extra }));
  const accept = (token: string, extra: object = {}, by = app.anonymous) =>
    by.send<Me & Problem>("POST", "/invitations/redeem", { token, name: "Amal Darwish", locale: "sv", ...extra });
  const as = (answer: Answer<unknown>) => {
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
    return clientOf(app.house.app, app.config.baseUrl, cookies.join("; "));
  };

  test("an invited person comes in once, with a password, to a profile that is theirs", async () => {
    const sent = await invite("amal@example.org");
    expect(sent).toMatchObject({ kind: "candidate", state: "sent", role: "candidate", madeBy: "Test Person" });
    const profile = async () => (await coordinator.get<Candidate>(`/candidates/${sent.candidateId}`)).body;
    expect((await profile()).state).toBe("invited");
    const [mail] = await mailTo(app, "amal@example.org");
    expect([mail?.subject, mail?.text?.includes("Amal")]).toEqual(["Kutsu Tuttuun", false]);
    const token = await invitationTokenFor(app, "amal@example.org");
    expect((await accept(token, { password: "short" })).body.errors?.[0]?.pointer).toBe("/password");
    const won = await accept(token, { password });
    expect([won.status, won.body.desk, won.body.account.locale]).toEqual([200, "candidate", "sv"]);
    expect((await as(won).get<Me>("/me")).body.candidateId).toBe(sent.candidateId);
    expect(await profile()).toMatchObject({ state: "draft", hasAccount: true });
    const signIn = { email: "amal@example.org", password };
    expect((await app.anonymous.send("POST", "/session/sign-in", signIn)).status).toBe(200);
    expect((await accept(token)).body.type).toBe("/problems/link-spent");
    const rows = await app.ctx.db.selectFrom("invitation").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("of twenty redemptions at once one makes a session, an account and a membership", async () => {
    const { candidateId } = await invite("many@example.org");
    const token = await invitationTokenFor(app, "many@example.org");
    const tries = await Promise.all(Array.from({ length: 20 }, () => accept(token)));
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(tries.filter(({ status }) => status === 410)).toHaveLength(19);
    const memberships = await app.ctx.db
      .selectFrom("membership")
      .selectAll()
      .where("candidate_id", "=", candidateId)
      .execute();
    expect(memberships).toHaveLength(1);
  });

  test("a scanner that opens the page or asks for the address changes nothing", async () => {
    await invite("scanned@example.org");
    const token = await invitationTokenFor(app, "scanned@example.org");
    for (const method of ["GET", "HEAD"]) {
      for (const path of ["/invitations/redeem", "/invitations/look", "/invitations/renew"]) {
        expect((await app.anonymous.send(method, path)).status).toBeGreaterThanOrEqual(400);
      }
    }
    const look = await app.anonymous.send<InvitationOffer>("POST", "/invitations/look", { token });
    expect(look.body).toMatchObject({ kind: "candidate", programmeName: "Harbour Programme", hasAccount: false });
    expect((await accept(token)).status).toBe(200);
  });

  test("an expired, a revoked and an unknown link answer alike; a new one is mailed to the same address alone", async () => {
    await invite("late@example.org");
    const old = await invitationTokenFor(app, "late@example.org");
    const revoked = await invite("revoked@example.org");
    const gone = await invitationTokenFor(app, "revoked@example.org");
    made(await coordinator.post<Invitation>(`/invitations/${revoked.id}/revoke`));
    ahead += 7 * day;
    const answers = await Promise.all([old, gone, "u".repeat(43)].map((token) => accept(token)));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify({ ...body, instance: "", status }))).size).toBe(1);
    expect(answers[0]?.status).toBe(410);
    for (const token of [old, gone, "u".repeat(43)]) {
      const renewed = await app.anonymous.send("POST", "/invitations/renew", { token });
      expect([renewed.status, renewed.text]).toEqual([202, ""]);
    }
    expect(await mailTo(app, "late@example.org")).toHaveLength(2);
    expect(await mailTo(app, "revoked@example.org")).toHaveLength(1);
    const token = await invitationTokenFor(app, "late@example.org");
    // Sessions are older than the days that went by here.
    ahead -= 7 * day;
    expect((await accept(old)).status).toBe(410);
    expect((await accept(token)).status).toBe(200);
  });

  test("with another account signed in nothing is accepted, and the link stays usable", async () => {
    await invite("other@example.org");
    const token = await invitationTokenFor(app, "other@example.org");
    const look = await coordinator.send<InvitationOffer>("POST", "/invitations/look", { token });
    expect(look.body.signedInAs).toBe(coordinator.email);
    expect((await accept(token, {}, coordinator)).body.type).toBe("/problems/not-allowed-now");
    expect((await accept(token)).status).toBe(200);
  });

  test("whoever has an account keeps its name, language and password", async () => {
    const organisation = await anOrganisation(coordinator);
    const member = await asMember(app, programmeId, organisation.id);
    await invite(member.email);
    const token = await invitationTokenFor(app, member.email);
    expect((await accept(token, { password })).body.errors?.[0]?.pointer).toBe("/password");
    const won = await accept(token);
    expect([won.status, won.body.account.id, won.body.account.name]).toEqual([200, member.accountId, "Test Person"]);
  });

  test("a waiting profile is invited by its address; who is in or invited already is told", async () => {
    const waiting = await aCandidate(coordinator, { preferredName: "Waiting", email: "Waiting@Example.org" });
    expect((await invite("waiting@example.org")).candidateId).toBe(waiting.id);
    const again = { name: "Again", email: "WAITING@example.org" };
    const twice = await coordinator.post<Problem>("/invitations/candidates", again);
    expect([twice.status, twice.body.type]).toEqual([409, "/problems/already-exists"]);
    await accept(await invitationTokenFor(app, "waiting@example.org"));
    expect((await coordinator.post<Problem>("/invitations/candidates", again)).body.detail).toMatch(/in already/);
  });

  test("a counsellor invites to the own caseload and sees no other invitation", async () => {
    const counsellor = await asCounsellor(app, programmeId);
    const own = await invite("caseload@example.org", {}, counsellor);
    const other = await invite("elsewhere@example.org");
    const page = await counsellor.get<{ items: Invitation[] }>("/invitations");
    expect(page.body.items.map(({ id }) => id)).toEqual([own.id]);
    expect((await counsellor.post(`/invitations/${other.id}/revoke`)).status).toBe(404);
    expect((await counsellor.post(`/invitations/${own.id}/resend`)).status).toBe(200);
    expect(await mailTo(app, "caseload@example.org")).toHaveLength(2);
  });

  test("an invited employer waits to be vetted once its first administrator has come in", async () => {
    const input = { name: "Elina", email: "elina@example.org", organisationName: "Pooki Oy", businessId: "0112038-9" };
    const sent = made(await coordinator.post<Invitation>("/invitations/organisations", input));
    const organisation = async () =>
      (await coordinator.get<Organisation>(`/organisations/${sent.organisation?.id}`)).body.state;
    expect(await organisation()).toBe("invited");
    const colleague = { ...input, email: "colleague@example.org", organisationName: "Another spelling" };
    const second = made(await coordinator.post<Invitation>("/invitations/organisations", colleague));
    expect(second.organisation?.id).toBe(sent.organisation?.id);
    const won = await accept(await invitationTokenFor(app, "elina@example.org"));
    expect([won.body.desk, won.body.role]).toEqual(["employer", "organisation_admin"]);
    expect(await organisation()).toBe("under_review");
  });

  test("an organisation's administrator invites colleagues to it, and to no other", async () => {
    const organisationId = (await anOrganisation(coordinator, { name: "Own" })).id;
    const other = (await anOrganisation(coordinator, { name: "Other" })).id;
    const admin = await signedIn(app, { role: "organisation_admin", programmeId, organisationId });
    const input = { name: "Kaisa", email: "kaisa@example.org", organisationId };
    made(await admin.post<Invitation>("/invitations/members", input));
    const foreign = await admin.post<Problem>("/invitations/members", { ...input, organisationId: other });
    expect([foreign.status, foreign.body.errors?.[0]?.pointer]).toEqual([422, "/organisationId"]);
    const won = await accept(await invitationTokenFor(app, "kaisa@example.org"));
    expect([won.body.role, won.body.organisationId]).toEqual(["member", organisationId]);
    expect((await as(won).get("/invitations")).status).toBe(403);
  });

  test("an invitation that nobody accepted goes thirty days after it ran out, an accepted one stays", async () => {
    await invite("forgotten@example.org");
    const states = async () => {
      const rows = await app.ctx.db.selectFrom("invitation").select(["email", "state"]).execute();
      return new Map(rows.map(({ email, state }) => [email, state]));
    };
    ahead += 36 * day;
    await sweepOnce(sweeps, app.house.contextOf("sweep"));
    expect((await states()).get("forgotten@example.org")).toBe("sent");
    ahead += 2 * day;
    await sweepOnce(sweeps, app.house.contextOf("sweep"));
    expect((await states()).has("forgotten@example.org")).toBe(false);
    expect((await states()).get("amal@example.org")).toBe("accepted");
  });
});
