import type { CandidatePage, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCandidate, asCoordinator, asCounsellor, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, moved } from "../fixtures/records.ts";

type Page = z.infer<typeof CandidatePage>;
const names = (page: Page) => page.items.map(({ preferredName }) => preferredName);

/** listCandidates. */
describe.each(databases)("the list of candidates on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  const list = async (query: string, client: SignedIn = coordinator) => {
    const answer = await client.get<Page>(`/candidates?${query}`);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body;
  };

  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
    const people = [
      { preferredName: "Åsa Nyberg", headline: "Welder", languages: [{ language: "sv", cefr: "C1" }] },
      { preferredName: "Zaid Omar", headline: "Accountant", municipality: "Tampere", region: "" },
      { preferredName: "Bo Äng", headline: "Baker", workModes: ["on_site"], searchStatus: "open" },
      { preferredName: "Öberg Li", headline: "Nurse", availableFromOn: "2027-06-01", education: [{ eqfLevel: 6 }] },
      { preferredName: "Aino Järvinen", headline: "Nurse", languages: [{ language: "fi", cefr: "B2" }] },
    ];
    for (const person of people) await aCandidate(coordinator, person);
  });
  afterAll(() => app.close());

  test("is in the order of the Finnish and Swedish alphabets by name, over pages without gap or repeat", async () => {
    const seen: string[] = [];
    let query = "sort=name&limit=2";
    for (;;) {
      const page = await list(query);
      seen.push(...names(page));
      expect(page.total).toEqual({ value: 5, relation: "eq" });
      if (page.next === null) break;
      query = `sort=name&limit=2&cursor=${encodeURIComponent(page.next)}`;
    }
    expect(seen).toEqual(["Aino Järvinen", "Bo Äng", "Zaid Omar", "Åsa Nyberg", "Öberg Li"]);
  });

  test("finds names without accents, and puts them before what profiles say", async () => {
    expect(names(await list("q=jarvi"))).toEqual(["Aino Järvinen"]);
    expect(names(await list("q=asa"))).toEqual(["Åsa Nyberg"]);
    await aCandidate(coordinator, { preferredName: "Nurse Baker", headline: "Cook" });
    const [first, ...rest] = names(await list("q=nurse"));
    expect(first).toBe("Nurse Baker");
    expect(rest.toSorted()).toEqual(["Aino Järvinen", "Öberg Li"]);
    const paged = await list("q=nurse&limit=1");
    const second = await list(`q=nurse&limit=2&cursor=${encodeURIComponent(paged.next ?? "")}`);
    expect([...names(paged), ...names(second)].toSorted()).toEqual(["Aino Järvinen", "Nurse Baker", "Öberg Li"]);
  });

  test.each([
    ["language=fi:B2", ["Aino Järvinen"]],
    ["language=sv", ["Åsa Nyberg"]],
    ["searchStatus=open", ["Bo Äng"]],
    ["workMode=on_site,remote", ["Bo Äng"]],
    ["region=Birkaland", ["Zaid Omar"]],
    ["eqf=6", ["Öberg Li"]],
    ["q=baker&searchStatus=open", ["Bo Äng"]],
  ])("filters by %s, the same by name and by relevance", async (query, expected) => {
    expect(names(await list(query))).toEqual(expected);
    expect(names(await list(`${query}&sort=name`))).toEqual(expected);
  });

  test("who did not say when they are free counts as free", async () => {
    const free = names(await list("availableBy=2027-01-01&sort=name&limit=100"));
    expect(free).toContain("Aino Järvinen");
    expect(free).not.toContain("Öberg Li");
  });

  test("counts facets in the viewer's language and leaves a field's own filter out of its counts", async () => {
    const page = await coordinator.get<Page>("/candidates?facets=searchStatus,language,skill&searchStatus=open", {
      "accept-language": "fi",
    });
    const facet = (name: string) => page.body.facets.find(({ field }) => field === name)?.values ?? [];
    expect(facet("searchStatus").map(({ label }) => label)).toEqual(["etsii työtä", "avoin työtarjouksille"]);
    expect(facet("searchStatus").find(({ value }) => value === "open")).toMatchObject({ count: 1, selected: true });
    expect(facet("language").map(({ label, count }) => [label, count])).toEqual([["Suomi", 1]]);
    expect(facet("skill")[0]?.label).not.toMatch(/^skl_/);
  });

  test("holds a change before its answer has left, and a withdrawal takes nobody out of the staff's view", async () => {
    const made = await aCandidate(coordinator, { preferredName: "Fresh Face", headline: "Glassblower" });
    expect(names(await list("q=glassblower"))).toEqual(["Fresh Face"]);
    await moved(coordinator, `/candidates/${made.id}`, "withdraw", made.etag);
    expect(names(await list("q=glassblower&state=withdrawn"))).toEqual(["Fresh Face"]);
    expect(names(await list("q=glassblower&state=draft"))).toEqual([]);
  });

  test("shows a counsellor the caseload, a person themselves and others nobody", async () => {
    const counsellor = await asCounsellor(app, programmeId);
    const client = await aCandidate(counsellor, { preferredName: "Caseload Person", headline: "Nurse" });
    for (const query of ["", "sort=name", "q=nurse", "q=caseload"]) {
      expect(names(await list(query, counsellor))).toEqual(["Caseload Person"]);
    }
    const person = await asCandidate(app, programmeId, client.id);
    expect(names(await list("q=case", person))).toEqual(["Caseload Person"]);
    expect(names(await list("q=aino", person))).toEqual([]);
    const elsewhere = await asCoordinator(app, await aProgramme(app));
    const empty = await list("facets=state", elsewhere);
    expect([empty.items, empty.total.value, empty.facets[0]?.values]).toEqual([[], 0, []]);
  });

  test("refuses a cursor of another list and names what is wrong in the query", async () => {
    const { next } = await list("sort=name&limit=1");
    const foreign = await coordinator.get<Problem>(`/candidates?sort=updated&cursor=${encodeURIComponent(next ?? "")}`);
    expect([foreign.status, foreign.body.type]).toEqual([400, "/problems/cursor-invalid"]);
    const wrong = await coordinator.get<Problem>("/candidates?state=gone&mood=blue");
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(["?mood", "?state"]);
  });

  test("takes signs of query languages, brackets and very long words as plain text", async () => {
    for (const q of ['"', "a AND", "NEAR(", "*", "-", "x".repeat(200), "nurse OR 1=1 --", "%", "(((("]) {
      const answer = await coordinator.get(`/candidates?q=${encodeURIComponent(q)}`);
      expect([q, answer.status]).toEqual([q, 200]);
    }
  });
});
