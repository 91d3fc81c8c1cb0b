import { randomUUID } from "node:crypto";
import { deriveFromTaxonomy } from "@tuttu/api";
import type {
  Candidate,
  CandidateMatchPage,
  CandidatePage,
  LinkDecisionAnswer,
  Opening,
  Problem,
  UnlinkedPage,
} from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, asCounsellor, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made, moved } from "../fixtures/records.ts";

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;

type Page = z.infer<typeof UnlinkedPage>;
type Decision = z.infer<typeof LinkDecisionAnswer>;

describe.each(databases)("words that wait for a person on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  let organisationId: string;
  let skillId: (label: string) => string;
  let occupationId: string;
  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
    organisationId = (await anOrganisation(coordinator)).id;
    const { skills, occupations } = await app.ctx.ports.taxonomy();
    skillId = (label) => skills.find((skill) => skill.label.en === label)?.id ?? "";
    occupationId = occupations.find(({ label }) => label.en === "nurse")?.id ?? "";
  }, patienceMs);
  afterAll(() => app.close());

  const list = async (query = "", client: SignedIn = coordinator) =>
    made(await client.get<Page>(`/linking/unlinked?${query}`));
  const group = async (textKey: string, kind = "skill") =>
    (await list(`kind=${kind}&limit=100`)).items.find((one) => one.textKey === textKey);
  const decide = (body: unknown, client: SignedIn = coordinator, headers = {}) =>
    client.post<Decision & Problem>("/linking/decisions", body, headers);
  const withSkill = (text: string, client: SignedIn = coordinator) => aCandidate(client, { skills: [{ text }] });

  test("a decision links the words wherever they stand in the programme, raises versions, and is searchable", async () => {
    const elsewhere = await asCoordinator(app, await aProgramme(app));
    const foreign = await withSkill("Okapi whistling", elsewhere);
    const one = await withSkill("Okapi whistling");
    const other = await withSkill("okapi WHISTLING");
    const opening = await anOpening(coordinator, organisationId, {
      skills: [{ text: "Okapi whistling", need: "required" }],
    });
    const conceptId = skillId("first aid");
    const answer = await decide({ kind: "skill", textKey: "okapi whistling", conceptId });
    const touched = { changed: 3, candidates: 2, openings: 1 };
    expect([answer.status, answer.body]).toEqual([200, { id: expect.stringMatching(/^evt_/), ...touched }]);
    for (const { id } of [one, other]) {
      const { body } = await coordinator.get<Candidate>(`/candidates/${id}`);
      expect(body.version).toBe(2);
      expect(body.skills[0]?.link).toMatchObject({ state: "confirmed", conceptId, confidence: 1, how: "person" });
    }
    const asked = (await coordinator.get<Opening>(`/openings/${opening.id}`)).body;
    expect([asked.version, asked.skills[0]?.link.conceptId]).toEqual([2, conceptId]);
    const page = await coordinator.get<z.infer<typeof CandidatePage>>(`/candidates?skill=${conceptId}&limit=100`);
    const ids = page.body.items.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([one.id, other.id]));
    expect(await group("okapi whistling")).toBeUndefined();
    expect((await elsewhere.get<Candidate>(`/candidates/${foreign.id}`)).body).toMatchObject({ version: 1 });
    expect((await list("q=okapi", elsewhere)).items).toHaveLength(1);
  });

  test("a decision has changed the ranking before its answer leaves", async () => {
    const conceptId = skillId("pharmacology");
    const opening = await anOpening(coordinator, organisationId, {
      skills: [{ text: "pharmacology", conceptId, need: "required" }],
    });
    const person = await withSkill("Knows his pills by heart");
    await moved<Candidate>(coordinator, `/candidates/${person.id}`, "publish", person.etag);
    const totalOf = async () => {
      const { items } = made(
        await coordinator.get<z.infer<typeof CandidateMatchPage>>(`/openings/${opening.id}/matches?limit=100`),
      );
      return items.find(({ candidate }) => candidate.id === person.id)?.match.total ?? -1;
    };
    const before = await totalOf();
    await decide({ kind: "skill", textKey: "knows his pills by heart", conceptId });
    expect(await totalOf()).toBeGreaterThan(before + 10);
  });

  test("a decision for no concept refuses the words, and they wait no more", async () => {
    const person = await withSkill("Ibex whispering");
    expect((await decide({ kind: "skill", textKey: "ibex whispering", conceptId: null })).body.changed).toBe(1);
    const { body } = await coordinator.get<Candidate>(`/candidates/${person.id}`);
    expect(body.skills[0]?.link).toMatchObject({ state: "refused", conceptId: null, confidence: null });
    expect(await group("ibex whispering")).toBeUndefined();
    const again = await decide({ kind: "skill", textKey: "ibex whispering", conceptId: null });
    expect([again.status, again.body.type]).toEqual([404, "/problems/not-found"]);
  });

  test("the same try twice decides once, and without a key nothing is decided", async () => {
    await withSkill("Lemur singing");
    const key = { "idempotency-key": randomUUID() };
    const body = { kind: "skill", textKey: "lemur singing", conceptId: skillId("teamwork") || skillId("first aid") };
    const first = await decide(body, coordinator, key);
    const second = await decide(body, coordinator, key);
    expect([first.status, second.status, second.text]).toEqual([200, 200, first.text]);
    await withSkill("Lemur dancing");
    const keyless = await coordinator.send<Problem>("POST", "/linking/decisions", {
      ...body,
      textKey: "lemur dancing",
    });
    expect([keyless.status, keyless.body.type]).toEqual([400, "/problems/key-needed"]);
    expect(await group("lemur dancing")).toMatchObject({ count: 1 });
  });

  test("what is wrong is refused by place and decides nothing", async () => {
    await withSkill("Moa riding");
    const pointers = async (body: unknown) => {
      const answer = await decide(body);
      expect(answer.status).toBe(422);
      return answer.body.errors?.map(({ pointer }) => pointer);
    };
    const textKey = "moa riding";
    const unknown = "skl_00000000-0000-7000-8000-000000000000";
    expect(await pointers({ kind: "skill", textKey, conceptId: unknown })).toEqual(["/conceptId"]);
    expect(await pointers({ kind: "skill", textKey, conceptId: occupationId })).toEqual(["/conceptId"]);
    expect(await pointers({ kind: "skill", textKey, conceptId: "first aid" })).toEqual(["/conceptId"]);
    expect(await pointers({ kind: "skill", textKey: "", conceptId: null })).toEqual(["/textKey"]);
    expect(await pointers({ kind: "skill", textKey, conceptId: null, programmeId })).toEqual(["/programmeId"]);
    expect((await decide({ kind: "skill", textKey: "nobody wrote this", conceptId: null })).status).toBe(404);
    expect(await group(textKey)).toMatchObject({ count: 1 });
  });

  test("another programme sees none of it, and a counsellor may not decide", async () => {
    await withSkill("Dodo ringing");
    const elsewhere = await asCoordinator(app, await aProgramme(app));
    expect((await list("", elsewhere)).items).toEqual([]);
    const body = { kind: "skill", textKey: "dodo ringing", conceptId: null };
    expect((await decide(body, elsewhere)).status).toBe(404);
    const counsellor = await asCounsellor(app, programmeId);
    expect((await decide(body, counsellor)).status).toBe(403);
    expect((await counsellor.get("/linking/unlinked")).status).toBe(403);
    expect((await app.anonymous.get("/linking/unlinked")).status).toBe(401);
    expect(await group("dodo ringing")).toMatchObject({ count: 1 });
  });

  test("linking anew says again what a machine said, and leaves what people decided", async () => {
    const skills = ["first aid", "Takin herding", "Saiga herding"].map((text) => ({ text }));
    const person = await aCandidate(coordinator, { skills });
    await decide({ kind: "skill", textKey: "takin herding", conceptId: skillId("pharmacology") });
    await decide({ kind: "skill", textKey: "saiga herding", conceptId: null });
    const read = async () => (await coordinator.get<Candidate>(`/candidates/${person.id}`)).body;
    const before = await read();
    await app.ctx.work((tx) =>
      tx
        .updateTable("candidate_skill")
        .set({ concept_id: null, link_state: "unlinked", link_how: null, proposals: "[]", linker_version: "older" })
        .where("candidate_id", "=", person.id)
        .where("link_state", "in", ["linked", "proposed", "unlinked"])
        .execute(),
    );
    expect((await read()).skills[0]?.link.conceptId).toBeNull();
    expect(await deriveFromTaxonomy(app.ctx)).toBeGreaterThan(0);
    expect(await read()).toEqual(before);
    expect(before.skills.map(({ link }) => link.state)).toEqual(["linked", "confirmed", "refused"]);
    expect(await deriveFromTaxonomy(app.ctx)).toBe(0);
  });

  test("a decision is accounted for", async () => {
    await withSkill("Gerenuk filing");
    await decide({ kind: "skill", textKey: "gerenuk filing", conceptId: skillId("first aid") });
    const events = await app.ctx.db
      .selectFrom("audit_event")
      .selectAll()
      .where("action", "=", "link.decided")
      .where("subject_id", "=", skillId("first aid"))
      .execute();
    expect(events.at(-1)).toMatchObject({ actor_id: coordinator.accountId, programme_id: programmeId });
  });
});
