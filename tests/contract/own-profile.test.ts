import type { Candidate, HintsAside, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCandidate, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate } from "../fixtures/records.ts";

describe("one's own profile", () => {
  let app: TestApp;
  let programmeId: string;
  let staff: SignedIn;
  beforeAll(async () => {
    app = await openTestApp();
    programmeId = await aProgramme(app);
    staff = await asCoordinator(app, programmeId);
  });
  afterAll(() => app.close());

  const seen = { kind: "staff_seen" as const, position: null, note: "at the bakery" };
  const person = async (over = {}) => {
    const made = await aCandidate(staff, over);
    return { own: await asCandidate(app, programmeId, made.id), path: `/candidates/${made.id}` };
  };
  const read = (client: SignedIn, path: string) => client.get<Candidate>(path);
  const refusal = async (client: SignedIn, path: string, change: object) => {
    const { etag } = await read(client, path);
    const { status, body } = await client.patch<Problem>(path, etag, change);
    return [status, (body.errors ?? []).map(({ pointer }) => pointer)];
  };

  test.each([
    ["who counsels", { counsellorId: null }, "/counsellorId"],
    ["the reference of a register", { externalRef: "p-1" }, "/externalRef"],
    ["that staff have seen a skill", { skills: [{ text: "baking", evidence: [seen] }] }, "/skills/0/evidence/0/kind"],
    [
      "that somebody vouches for it",
      { skills: [{ text: "baking", evidence: [{ kind: "voucher" }] }] },
      "/skills/0/evidence/0/kind",
    ],
  ])("is not where a person says %s", async (_, change, pointer) => {
    const { own, path } = await person();
    expect(await refusal(own, path, change)).toEqual([422, [pointer]]);
  });

  test("keeps what staff have said of a skill when the person saves the list", async () => {
    const { own, path } = await person({ skills: [{ text: "baking", evidence: [seen] }] });
    const { etag } = await read(own, path);
    const skills = [{ text: "baking", level: 3, evidence: [seen] }, { text: "cooking" }];
    const saved = await own.patch<Candidate>(path, etag, { skills });
    expect(saved.status).toBe(200);
    expect(saved.body.skills.map(({ evidence }) => evidence.length)).toEqual([1, 0]);
    expect(await refusal(own, path, { skills: [...skills, { text: "pastry", evidence: [seen] }] })).toEqual([
      422,
      ["/skills/2/evidence/0/kind"],
    ]);
  });

  test("takes no identity code and no way to reach the person in what employers read", async () => {
    const { own, path } = await person({ experience: [{ title: "Baker", deeds: ["Baked"] }] });
    const change = {
      headline: "Baker, call 040 1234567",
      goals: "My code is 131052-308T",
      strengths: [{ name: "Calm", reason: "ask amal@example.org" }],
      experience: [{ title: "Baker", deeds: ["Baked", "See https://example.org"] }],
      helpOffers: [{ topic: "www.example.org", form: "call" }],
      about: "Write to amal@example.org",
    };
    expect(await refusal(own, path, change)).toEqual([
      422,
      ["/headline", "/goals", "/strengths/0/reason", "/experience/0/deeds/1", "/helpOffers/0/topic"],
    ]);
  });

  test("lets be what stood there before, as an import may have brought it", async () => {
    const { own, path } = await person({ headline: "Baker, call 040 1234567" });
    const { etag } = await read(own, path);
    const saved = await own.patch(path, etag, { headline: "Baker, call 040 1234567", goals: "To bake rye bread" });
    expect(saved.status).toBe(200);
  });

  test("says why in the person's language", async () => {
    const { own, path } = await person();
    const { etag } = await read(own, path);
    const headers = { "if-match": etag, "accept-language": "fi" };
    const { body } = await own.send<Problem>("PATCH", path, { goals: "Soita 040 1234567" }, headers);
    expect(body.errors?.[0]?.detail).toContain("puhelinnumeron");
  });
});

describe("hints about one's own profile", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  test("are put aside for good and brought back, and nothing of the profile changes", async () => {
    const programmeId = await aProgramme(app);
    const staff = await asCoordinator(app, programmeId);
    const made = await aCandidate(staff);
    const { id } = made;
    const own = await asCandidate(app, programmeId, id);
    expect((await own.get<HintsAside>(`/candidates/${id}/hints`)).body).toEqual({ aside: [] });
    const put = await own.send<HintsAside>("PUT", `/candidates/${id}/hints`, { aside: ["goals", "deeds", "goals"] });
    expect([put.status, put.body]).toEqual([200, { aside: ["deeds", "goals"] }]);
    expect((await own.get<HintsAside>(`/candidates/${id}/hints`)).body).toEqual({ aside: ["deeds", "goals"] });
    await own.send("PUT", `/candidates/${id}/hints`, { aside: [] });
    expect((await own.get<HintsAside>(`/candidates/${id}/hints`)).body).toEqual({ aside: [] });
    expect((await own.send<Problem>("PUT", `/candidates/${id}/hints`, { aside: ["photo"] })).status).toBe(422);
    expect((await own.get<Candidate>(`/candidates/${id}`)).body.version).toBe(made.version);
    const events = await app.ctx.db.selectFrom("audit_event").select("action").where("subject_id", "=", id).execute();
    expect(events.filter(({ action }) => action === "candidate.hints_put_aside")).toHaveLength(2);
  });
});
