import type { Organisation, Overview, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCandidate, asCoordinator, asMember, type SignedIn, signedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made, moved } from "../fixtures/records.ts";

/**
 * createOrganisation, getOrganisation, changeOrganisation, vetOrganisation, suspendOrganisation, listOrganisations,
 * readOverview.
 */
describe.each(databases)("organisations on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
  });
  afterAll(() => app.close());

  test("an organisation waits to be vetted, is suspended and vetted again", async () => {
    const input = { name: "Kuunari Ltd", businessId: "0112038-9", languagesAtWork: ["fi", "en"], industry: "C" };
    const { etag, ...organisation } = made(await coordinator.post<Organisation>("/organisations", input));
    expect(organisation).toMatchObject({ ...input, state: "under_review", openOpenings: 0, capacity: 4 });
    const path = `/organisations/${organisation.id}`;
    expect((await coordinator.get<Organisation>(path)).body).toEqual(organisation);
    const vetted = await moved<Organisation>(coordinator, path, "vet", etag, {});
    const suspended = await moved<Organisation>(coordinator, path, "suspend", vetted.etag, {});
    const twice = await coordinator.post<Problem>(`${path}/suspend`, {}, { "if-match": suspended.etag });
    expect([twice.status, twice.body.type]).toEqual([409, "/problems/not-allowed-now"]);
    expect((await moved<Organisation>(coordinator, path, "vet", suspended.etag, {})).state).toBe("vetted");
  });

  test("a wrong business id is named, and the same one twice is refused", async () => {
    const wrong = await coordinator.post<Problem>("/organisations", { name: "X", businessId: "0112038-8" });
    expect([wrong.status, wrong.body.errors?.[0]?.pointer]).toEqual([422, "/businessId"]);
    const twin = { name: "Twin", businessId: "1572860-0" };
    expect((await coordinator.post("/organisations", twin)).status).toBe(201);
    expect((await coordinator.post<Problem>("/organisations", twin)).body.type).toBe("/problems/already-exists");
  });

  test("a change on an old version changes nothing", async () => {
    const { id, etag } = await anOrganisation(coordinator);
    const path = `/organisations/${id}`;
    expect((await coordinator.patch<Organisation>(path, etag, { about: "Ships" })).body.about).toBe("Ships");
    expect((await coordinator.patch(path, etag, { about: "Boats" })).status).toBe(412);
    expect((await coordinator.send("PATCH", path, { about: "Boats" })).status).toBe(428);
  });

  test("its administrator changes it, its members read it, others see nothing of it", async () => {
    const own = await anOrganisation(coordinator, { name: "Own House" });
    const other = await anOrganisation(coordinator, { name: "Other House" });
    const organisationId = own.id;
    const keeper = await signedIn(app, { role: "organisation_admin", programmeId, organisationId });
    const changed = await keeper.patch<Organisation>(`/organisations/${own.id}`, own.etag, { capacity: 2 });
    expect(changed.body.capacity).toBe(2);
    expect((await keeper.post(`/organisations/${own.id}/vet`, {}, { "if-match": changed.etag })).status).toBe(403);
    const member = await asMember(app, programmeId, own.id);
    expect((await member.get(`/organisations/${own.id}`)).status).toBe(200);
    expect((await member.patch(`/organisations/${own.id}`, changed.etag, { capacity: 1 })).status).toBe(403);
    expect((await keeper.get(`/organisations/${other.id}`)).status).toBe(404);
    expect((await keeper.patch(`/organisations/${other.id}`, other.etag, { capacity: 1 })).status).toBe(404);
    const elsewhere = await asCoordinator(app, await aProgramme(app));
    expect((await elsewhere.get(`/organisations/${own.id}`)).status).toBe(404);
  });

  test("candidates see vetted ones only", async () => {
    const person = await asCandidate(app, programmeId, (await aCandidate(coordinator)).id);
    const vetted = await anOrganisation(coordinator);
    const waiting = made(await coordinator.post<Organisation>("/organisations", { name: "Waiting" }));
    expect((await person.get(`/organisations/${vetted.id}`)).status).toBe(200);
    expect((await person.get(`/organisations/${waiting.id}`)).status).toBe(404);
  });

  test("the list finds beginnings of words without accents and stands in our alphabets", async () => {
    const staff = await asCoordinator(app, await aProgramme(app));
    for (const name of ["Östra Varvet", "Ahlgren", "Åbo Bageri", "Zeta"]) await anOrganisation(staff, { name });
    const list = async (query: string) => {
      const { body } = await staff.get<{ items: Organisation[]; next: string | null }>(`/organisations?${query}`);
      return body;
    };
    const first = await list("limit=3");
    expect(first.items.map(({ name }) => name)).toEqual(["Ahlgren", "Zeta", "Åbo Bageri"]);
    const second = await list(`limit=3&cursor=${encodeURIComponent(first.next ?? "")}`);
    expect(second.items.map(({ name }) => name)).toEqual(["Östra Varvet"]);
    expect((await list("q=ostra")).items.map(({ name }) => name)).toEqual(["Östra Varvet"]);
    expect((await list("state=suspended")).items).toEqual([]);
  });

  test("the overview counts the programme and nothing beside it", async () => {
    const staff = await asCoordinator(app, await aProgramme(app));
    const organisation = await anOrganisation(staff);
    await anOpening(staff, organisation.id);
    const person = await aCandidate(staff, { skills: [{ text: "first aid" }, { text: "zzz qqq xyzzy" }] });
    await moved(staff, `/candidates/${person.id}`, "publish", person.etag);
    const { body } = await staff.get<Overview>("/overview");
    expect(body.candidates).toMatchObject({ total: 1, byState: { published: 1 }, newThisWeek: 1, availableNow: 1 });
    expect(body.openings).toMatchObject({ total: 1, byState: { draft: 1 } });
    expect(body.organisations).toMatchObject({ total: 1, byState: { vetted: 1 }, toVet: 0 });
    expect(body.linking).toMatchObject({ texts: 3, waiting: { skills: 1, occupations: 0 } });
    expect(body.taxonomy.source).toBe("starter");
    const member = await asMember(app, programmeId, (await anOrganisation(coordinator)).id);
    expect((await member.get("/overview")).status).toBe(403);
  });
});
