import type { Candidate, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCandidate, asCoordinator, asCounsellor, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, moved } from "../fixtures/records.ts";

/** createCandidate, getCandidate, changeCandidate, publishCandidate, pauseCandidate, withdrawCandidate, restoreCandidate. */
describe.each(databases)("profiles on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
  });
  afterAll(() => app.close());

  test("a profile is read back as it was made, part by part", async () => {
    const made = await aCandidate(coordinator, {
      experience: [{ title: "Nurse", employerName: "Harbour Clinic", fromMonth: "2020-01", deeds: ["Led a shift"] }],
      credentials: [{ name: "Hygiene passport", issuedOn: "2024-03-01" }],
      skills: [
        { text: "first aid", level: 3, evidence: [{ kind: "experience", position: 0, note: "night shift" }] },
        { text: "something nobody has heard of" },
      ],
      workModes: ["on_site", "hybrid"],
      helpOffers: [{ topic: "Finnish for nurses", form: "call" }],
      payWish: { amount: 2900, period: "month" },
    });
    const read = await coordinator.get<Candidate>(`/candidates/${made.id}`);
    const { etag, ...body } = made;
    expect(read.body).toEqual(body);
    expect(read.etag).toBe(etag);
    expect(body).toMatchObject({ state: "draft", version: 1, preferredName: "Aino Järvinen" });
    expect(body.skills[0]).toMatchObject({ shown: true, evidence: [{ kind: "experience", position: 0 }] });
    expect(body.skills[0]?.link.state).toBe("linked");
    expect(body.skills[1]?.link.conceptId).toBeNull();
  });

  test("a change names its fields; all others, their ids and links stay", async () => {
    const made = await aCandidate(coordinator, { skills: [{ text: "first aid" }, { text: "budgeting", level: 2 }] });
    const path = `/candidates/${made.id}`;
    const changed = await coordinator.patch<Candidate>(path, made.etag, {
      headline: "Ward nurse",
      skills: [{ text: "budgeting", level: 3 }, { text: "teamwork" }],
    });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ version: 2, headline: "Ward nurse", municipality: "Turku" });
    const before = made.skills[1];
    expect(changed.body.skills[0]).toMatchObject({ id: before?.id, level: 3, link: before?.link });
    expect((await coordinator.get<Candidate>(path)).body).toEqual(changed.body);
  });

  test("a person's decision about a skill's meaning stays when the words come again", async () => {
    const made = await aCandidate(coordinator, { skills: [{ text: "first aid", conceptId: null }] });
    expect(made.skills[0]?.link.state).toBe("refused");
    const again = await coordinator.patch<Candidate>(`/candidates/${made.id}`, made.etag, {
      skills: [{ text: "first aid", level: 4 }],
    });
    expect(again.body.skills[0]?.link.state).toBe("refused");
  });

  test("a change on an old version changes nothing and says so", async () => {
    const made = await aCandidate(coordinator);
    const path = `/candidates/${made.id}`;
    expect((await coordinator.patch(path, made.etag, { goals: "To lead a ward" })).status).toBe(200);
    const late = await coordinator.patch<Problem>(path, made.etag, { goals: "Something else" });
    expect([late.status, late.body.type]).toEqual([412, "/problems/stale-version"]);
    const stands = (await coordinator.get<Candidate>(path)).etag;
    expect([late.body.currentEtag, late.etag]).toEqual([stands, stands]);
    expect((await coordinator.send("PATCH", path, { goals: "x" })).status).toBe(428);
    expect((await coordinator.get<Candidate>(path)).body.goals).toBe("To lead a ward");
  });

  test("wrong input is named place by place and makes nothing", async () => {
    const wrong = await coordinator.post<Problem>("/candidates", {
      preferredName: "A",
      ownerId: "me",
      languages: [{ language: "Finnish" }],
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors?.map(({ pointer }) => pointer).sort()).toEqual(["/languages/0/language", "/ownerId"]);
    const contradicting = await coordinator.post<Problem>("/candidates", {
      preferredName: "A",
      languages: [{ language: "fi" }, { language: "fi", cefr: "B1" }],
      skills: [
        { text: "x", conceptId: "skl_00000000-0000-7000-8000-000000000000" },
        { text: "y", evidence: [{ kind: "credential", position: 0 }] },
      ],
    });
    expect(contradicting.body.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      "/languages/1/language",
      "/skills/0/conceptId",
      "/skills/1/evidence/0/position",
    ]);
  });

  test("it is published, paused and withdrawn, and comes back by its person only", async () => {
    const made = await aCandidate(coordinator);
    const path = `/candidates/${made.id}`;
    const published = await moved<Candidate>(coordinator, path, "publish", made.etag);
    expect(published).toMatchObject({ state: "published", version: 2 });
    const paused = await moved<Candidate>(coordinator, path, "pause", published.etag, { untilOn: "2027-02-01" });
    expect(paused).toMatchObject({ state: "paused", pausedUntilOn: "2027-02-01" });
    const withdrawn = await moved<Candidate>(coordinator, path, "withdraw", paused.etag);
    const refused = await coordinator.post<Problem>(`${path}/publish`, undefined, { "if-match": withdrawn.etag });
    expect([refused.status, refused.body.type]).toEqual([409, "/problems/not-allowed-now"]);
    const person = await asCandidate(app, programmeId, made.id);
    const back = await moved<Candidate>(person, path, "publish", withdrawn.etag);
    expect(back.state).toBe("published");
  });

  test("withdrawn, it is brought back to a draft by staff where the person has no account", async () => {
    const counsellor = await asCounsellor(app, programmeId);
    const made = await aCandidate(coordinator, { counsellorId: counsellor.accountId });
    const path = `/candidates/${made.id}`;
    const published = await moved<Candidate>(coordinator, path, "publish", made.etag);
    const early = await coordinator.post<Problem>(`${path}/restore`, undefined, { "if-match": published.etag });
    expect([early.status, early.body.type]).toEqual([409, "/problems/not-allowed-now"]);
    const withdrawn = await moved<Candidate>(coordinator, path, "withdraw", published.etag);
    expect(withdrawn).toMatchObject({ state: "withdrawn", hasAccount: false });
    const draft = await moved<Candidate>(counsellor, path, "restore", withdrawn.etag);
    expect(draft).toMatchObject({ state: "draft", version: withdrawn.version + 1 });
    const events = await app.ctx.db
      .selectFrom("audit_event")
      .select("action")
      .where("subject_id", "=", made.id)
      .execute();
    expect(events.map(({ action }) => action)).toContain("candidate.restored");
    expect((await moved<Candidate>(coordinator, path, "publish", draft.etag)).state).toBe("published");
  });

  test("withdrawn, it stays the decision of a person with an account, and staff are told so", async () => {
    const made = await aCandidate(coordinator);
    const path = `/candidates/${made.id}`;
    await asCandidate(app, programmeId, made.id);
    const withdrawn = await moved<Candidate>(coordinator, path, "withdraw", made.etag);
    expect(withdrawn.hasAccount).toBe(true);
    const refused = await coordinator.post<Problem>(`${path}/restore`, undefined, { "if-match": withdrawn.etag });
    expect([refused.status, refused.body.type]).toEqual([409, "/problems/not-allowed-now"]);
    expect(refused.body.detail).toContain("has an account");
  });

  test("its person reads and changes it, and cannot choose a counsellor", async () => {
    const made = await aCandidate(coordinator);
    const person = await asCandidate(app, programmeId, made.id);
    const own = await person.get<Candidate>(`/candidates/${made.id}`);
    expect(own.status).toBe(200);
    expect((await person.patch(`/candidates/${made.id}`, own.etag, { goals: "To learn" })).status).toBe(200);
    const fresh = (await person.get(`/candidates/${made.id}`)).etag;
    const refused = await person.patch<Problem>(`/candidates/${made.id}`, fresh, { counsellorId: person.accountId });
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, "/counsellorId"]);
    expect((await person.post("/candidates", { preferredName: "Other" })).status).toBe(403);
  });

  test("another person, another programme and another caseload see it as if it did not exist", async () => {
    const made = await aCandidate(coordinator);
    const other = await aCandidate(coordinator);
    const elsewhere = await asCoordinator(app, await aProgramme(app));
    const outside = [await asCandidate(app, programmeId, other.id), elsewhere, await asCounsellor(app, programmeId)];
    for (const client of outside) {
      const missing = await client.get<Problem>("/candidates/cnd_00000000-0000-7000-8000-000000000000");
      const hidden = await client.get<Problem>(`/candidates/${made.id}`);
      expect({ ...hidden.body, instance: "" }).toEqual({ ...missing.body, instance: "" });
      expect(hidden.status).toBe(404);
      expect((await client.patch(`/candidates/${made.id}`, made.etag, { goals: "x" })).status).toBe(404);
    }
  });

  test("a counsellor's new profile is in the own caseload", async () => {
    const counsellor = await asCounsellor(app, programmeId);
    const made = await aCandidate(counsellor);
    expect(made.counsellor?.id).toBe(counsellor.accountId);
    const refused = await counsellor.patch<Problem>(`/candidates/${made.id}`, made.etag, {
      counsellorId: coordinator.accountId,
    });
    expect(refused.body.errors?.[0]?.pointer).toBe("/counsellorId");
  });

  test("a look by staff is written down, and every change is accounted for", async () => {
    const made = await aCandidate(coordinator);
    await coordinator.get(`/candidates/${made.id}`);
    const { db } = app.ctx;
    const looks = await db.selectFrom("access_log").selectAll().where("candidate_id", "=", made.id).execute();
    expect(looks.map(({ account_id, role }) => [account_id, role])).toEqual([[coordinator.accountId, "coordinator"]]);
    const events = await db.selectFrom("audit_event").selectAll().where("subject_id", "=", made.id).execute();
    expect(events.map(({ action }) => action)).toEqual(["candidate.created"]);
  });
});
