import type { Opening, OpeningPage, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCandidate, asCoordinator, asMember, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made, moved } from "../fixtures/records.ts";

type Page = z.infer<typeof OpeningPage>;

/** createOpening, getOpening, changeOpening, publishOpening, pauseOpening, closeOpening, listOpenings. */
describe.each(databases)("openings on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  let organisationId: string;
  let member: SignedIn;
  let candidate: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
    organisationId = (await anOrganisation(coordinator)).id;
    member = await asMember(app, programmeId, organisationId);
    candidate = await asCandidate(app, programmeId, (await aCandidate(coordinator)).id);
  });
  afterAll(() => app.close());

  const titles = async (client: SignedIn, query = "") => {
    const page = await client.get<Page>(`/openings?${query}`);
    return page.body.items.map(({ title }) => title);
  };

  test("an opening is read back as it was made, with hints about its wording", async () => {
    const fields = {
      title: "Young and dynamic nurse",
      tasks: ["Meet patients"],
      languages: [{ language: "fi", cefr: "B1", task: "phones families" }],
      negotiable: ["start", "place"],
      contractTypes: ["fixed_term"],
    };
    const { etag, ...opening } = await anOpening(coordinator, organisationId, fields);
    const read = await coordinator.get<Opening>(`/openings/${opening.id}`);
    expect(read.body).toEqual(opening);
    expect(read.etag).toBe(etag);
    expect(opening).toMatchObject({ state: "draft", negotiable: ["place", "start"], pay: { min: 2800, max: 3200 } });
    expect(opening.hints).toMatchObject([{ pointer: "/title", concern: "young_dynamic", found: "Young and dynamic" }]);
    expect(opening.occupation.state).toBe("linked");
  });

  test("it is published with occupation, pay and place only, and every lack is named at once", async () => {
    const bare = await anOpening(coordinator, organisationId, {
      occupationText: "",
      pay: null,
      municipality: "",
      region: "",
    });
    const path = `/openings/${bare.id}`;
    const refused = await coordinator.post<Problem>(`${path}/publish`, undefined, { "if-match": bare.etag });
    expect(refused.status).toBe(422);
    expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual(["/occupationText", "/pay", "/municipality"]);
    const filled = await coordinator.patch<Opening>(path, bare.etag, {
      occupationText: "nurse",
      pay: { min: 2700 },
      workMode: "remote",
    });
    const published = await moved<Opening>(coordinator, path, "publish", filled.etag);
    expect(published.state).toBe("published");
    const undone = await coordinator.patch<Problem>(path, published.etag, { pay: null });
    expect([undone.status, undone.body.errors?.[0]?.pointer]).toEqual([422, "/pay"]);
  });

  test("it is paused, published again and closed with a reason, and then stays as it is", async () => {
    const opening = await anOpening(coordinator, organisationId);
    const path = `/openings/${opening.id}`;
    const published = await moved<Opening>(coordinator, path, "publish", opening.etag);
    const paused = await moved<Opening>(coordinator, path, "pause", published.etag);
    const again = await moved<Opening>(coordinator, path, "publish", paused.etag);
    expect(again.publishedAt).toBe(published.publishedAt);
    const closed = await moved<Opening>(coordinator, path, "close", again.etag, { reason: "filled_here" });
    expect(closed).toMatchObject({ state: "closed", closingReason: "filled_here", version: 5 });
    const late = await coordinator.post<Problem>(`${path}/publish`, undefined, { "if-match": closed.etag });
    expect([late.status, late.body.type]).toEqual([409, "/problems/not-allowed-now"]);
    expect((await coordinator.patch(path, closed.etag, { title: "Other" })).status).toBe(409);
  });

  test("the same Idempotency-Key moves it once", async () => {
    const opening = await anOpening(coordinator, organisationId);
    const headers = { "if-match": opening.etag, "idempotency-key": `publish-${opening.id}` };
    const first = await coordinator.post<Opening>(`/openings/${opening.id}/publish`, undefined, headers);
    const second = await coordinator.post<Opening>(`/openings/${opening.id}/publish`, undefined, headers);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });

  test("a draft is invisible to candidates, and what is published to them is found and read", async () => {
    const title = "Harbour pilot for quiet nights";
    const opening = await anOpening(coordinator, organisationId, { title });
    const path = `/openings/${opening.id}`;
    expect((await candidate.get(path)).status).toBe(404);
    expect(await titles(candidate, "q=harbour")).toEqual([]);
    expect(await titles(coordinator, "q=harbour")).toEqual([title]);
    const published = await moved<Opening>(coordinator, path, "publish", opening.etag);
    expect(await titles(candidate, "q=harbour")).toEqual([title]);
    const seen = await candidate.get<Opening>(path);
    expect([seen.status, seen.body.hints]).toEqual([200, []]);
    expect((await candidate.patch(path, published.etag, { title: "x" })).status).toBe(403);
    await moved<Opening>(coordinator, path, "pause", published.etag);
    expect(await titles(candidate, "q=harbour")).toEqual([]);
    expect((await candidate.get(path)).status).toBe(404);
  });

  test("members write and see their own organisation's openings only", async () => {
    const other = await anOrganisation(coordinator, { name: "Another Employer" });
    const theirs = await anOpening(coordinator, other.id, { title: "Not for them" });
    const own = await anOpening(member, organisationId, { title: "Own draft" });
    expect((await member.get(`/openings/${theirs.id}`)).status).toBe(404);
    expect((await member.patch(`/openings/${theirs.id}`, theirs.etag, { title: "x" })).status).toBe(404);
    expect(await titles(member, "q=draft")).toEqual(["Own draft"]);
    expect(await titles(member, "q=them")).toEqual([]);
    expect(await titles(member, `organisation=${other.id}`)).toEqual([]);
    const facets = (await member.get<Page>("/openings?facets=organisation,state")).body.facets;
    expect(facets.map(({ field }) => field)).toEqual(["state"]);
    const foreign = await member.post<Problem>("/openings", { organisationId: other.id, title: "Planted" });
    expect([foreign.status, foreign.body.errors?.[0]?.pointer]).toEqual([422, "/organisationId"]);
    const moving = await member.patch<Problem>(`/openings/${own.id}`, own.etag, { organisationId: other.id });
    expect([moving.status, moving.body.errors?.[0]?.pointer]).toEqual([422, "/organisationId"]);
  });

  test("what an employer publishes that nobody has vetted waits for staff", async () => {
    const unvetted = made(await coordinator.post<{ id: string }>("/organisations", { name: "Unvetted Ltd" }));
    const newcomer = await asMember(app, programmeId, unvetted.id);
    const opening = await anOpening(newcomer, unvetted.id);
    const waiting = await moved<Opening>(newcomer, `/openings/${opening.id}`, "publish", opening.etag);
    expect(waiting.state).toBe("in_review");
    const published = await moved<Opening>(coordinator, `/openings/${opening.id}`, "publish", waiting.etag);
    expect(published).toMatchObject({ state: "published", organisationIsVetted: false });
    const vetted = await anOpening(coordinator, organisationId);
    expect(vetted.organisationIsVetted).toBe(true);
  });

  test("nobody publishes for an employer that was suspended", async () => {
    const suspect = await anOrganisation(coordinator, { name: "Suspect Ltd" });
    const opening = await anOpening(coordinator, suspect.id);
    await moved(coordinator, `/organisations/${suspect.id}`, "suspend", suspect.etag, {});
    const refused = await coordinator.post<Problem>(`/openings/${opening.id}/publish`, undefined, {
      "if-match": opening.etag,
    });
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining("suspended")]);
  });

  test("another programme's opening and organisation look as if they did not exist", async () => {
    const elsewhere = await asCoordinator(app, await aProgramme(app));
    const opening = await anOpening(coordinator, organisationId);
    expect((await elsewhere.get(`/openings/${opening.id}`)).status).toBe(404);
    const planted = await elsewhere.post<Problem>("/openings", { organisationId, title: "Planted" });
    expect([planted.status, planted.body.errors?.[0]?.pointer]).toEqual([422, "/organisationId"]);
  });

  test("lists stand by title in our alphabets and by the last day", async () => {
    const days = { Zeppelin: "2030-01-01", Åland: null, Abacus: "2031-01-01" };
    for (const [title, closesOn] of Object.entries(days)) {
      await anOpening(coordinator, organisationId, { title: `${title} keeper`, closesOn, kind: "mentoring" });
    }
    expect(await titles(coordinator, "kind=mentoring&sort=title")).toEqual([
      "Abacus keeper",
      "Zeppelin keeper",
      "Åland keeper",
    ]);
    const first = await coordinator.get<Page>("/openings?kind=mentoring&sort=closes&limit=2");
    expect(first.body.items.map(({ title }) => title)).toEqual(["Zeppelin keeper", "Abacus keeper"]);
    const cursor = encodeURIComponent(first.body.next ?? "");
    expect(await titles(coordinator, `kind=mentoring&sort=closes&limit=2&cursor=${cursor}`)).toEqual(["Åland keeper"]);
  });
});
