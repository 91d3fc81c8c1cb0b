import type { Candidate, CandidateCard, Opening, OpeningTalentPage, TalentCard, TalentPage } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { anEmployer } from "../fixtures/employer.ts";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCandidate, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, made, moved } from "../fixtures/records.ts";

type Page = z.infer<typeof TalentPage>;
type Ranking = z.infer<typeof OpeningTalentPage>;
type Preview = z.infer<typeof CandidateCard>;

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;
const blockedBusinessId = "9900001-8";
/** Nothing of it may stand in an answer; ids are of the same letters, so whole marks are looked for. */
const secrets = /zq(?:one|two|three|four|five|six|seven|wish|secret)|Naantali|4321|cnd_|"so"|Somali/i;
const people = ["One", "Two", "Three", "Four", "Five", "Six", "Seven"];

describe.each(databases)("what employers know of people, on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  let a: SignedIn;
  let b: SignedIn;
  let blocked: SignedIn;
  let opening: Opening;
  const ids = new Map<string, string>();

  const person = async (name: string, fields: Record<string, unknown> = {}) => {
    const draft = await aCandidate(coordinator, {
      preferredName: `zq${name}qz`,
      headline: `Nurse number ${name}`,
      municipality: "Naantali",
      helpWishes: [{ topic: "zqwishqz", form: "call" }],
      payWish: { amount: 4321, period: "month" },
      languages: [
        { language: "fi", cefr: "B1", wantsToWorkIn: true },
        { language: "so", cefr: "C2", isNative: true },
      ],
      skills: [
        { text: "first aid", level: 3 },
        { text: "zqsecret skillqz", onCard: false },
      ],
      ...fields,
    });
    ids.set(name, draft.id);
    return moved<Candidate>(coordinator, `/candidates/${draft.id}`, "publish", draft.etag);
  };
  const search = async (client: SignedIn, query = "") => made(await client.get<Page>(`/talent${query}`));
  const headlines = (page: Page) => page.items.map(({ headline }) => headline.replace("Nurse number ", ""));

  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
    for (const name of people) {
      await person(name, name === "One" ? { blockedOrganisations: [blockedBusinessId] } : {});
    }
    const first = await anEmployer(app, { programmeId, coordinator }, { name: "Organisation A" });
    a = first.member;
    b = (await anEmployer(app, { programmeId, coordinator }, { name: "Organisation B" })).member;
    blocked = (await anEmployer(app, { programmeId, coordinator }, { name: "Blocked", businessId: blockedBusinessId }))
      .member;
    opening = await anOpening(coordinator, first.organisation.id);
    await moved(coordinator, `/openings/${opening.id}`, "publish", (opening as Opening & { etag: string }).etag);
  }, patienceMs);
  afterAll(() => app.close());

  test("everybody who is published is found by the card alone, with counts that tell of no few", async () => {
    const page = await search(a);
    expect(headlines(page).sort()).toEqual([...people].sort());
    expect(page.total).toEqual({ atLeast: 5, fewerThanFive: false, text: "at least 5" });
    const languages = page.facets.find(({ field }) => field === "language")?.values ?? [];
    expect(languages.map(({ value, count }) => [value.split(":")[0], count.atLeast])).toContainEqual(["fi", 5]);
    expect(JSON.stringify(page)).not.toMatch(secrets);
    expect(page.items[0]?.region).toBe("Southwest Finland");
  });

  test("nobody is found by what is hidden", async () => {
    for (const hidden of ["zqsecret", "zqwishqz", "zqOneqz", "Naantali"]) {
      expect((await search(a, `?q=${hidden}`)).items).toEqual([]);
    }
    expect((await search(a, "?language=so")).items).toEqual([]);
    expect((await search(a, "?q=number")).items.length).toBe(people.length);
  });

  test("two organisations know the same people by other ids and names, and see them in another order", async () => {
    const [one, other] = [await search(a), await search(b)];
    const idsOf = ({ items }: Page) => new Set(items.map(({ id }) => id));
    expect(idsOf(one).isDisjointFrom(idsOf(other))).toBe(true);
    expect(headlines(one)).not.toEqual(headlines(other));
    expect(new Set(one.items.map(({ name }) => name)).size).toBe(people.length);
    expect(await search(a)).toEqual(one);
    const finnish = await a.get<Page>("/talent", { "accept-language": "fi" });
    expect(finnish.body.items.map(({ id }) => id)).toEqual(one.items.map(({ id }) => id));
    expect(finnish.body.items[0]?.name).not.toBe(one.items[0]?.name);
  });

  test("a card is opened by the organisation that was shown it, and for every other one there is nobody", async () => {
    const [row] = (await search(a)).items;
    const card = made(await a.get<TalentCard>(`/talent/${row?.id}`));
    expect(card).toMatchObject({ id: row?.id, name: row?.name, headline: row?.headline });
    const nobody = await b.get(`/talent/${row?.id}`);
    const unknown = await b.get("/talent/tal_aaaaaaaaaaaaaaaa");
    expect([nobody.status, nobody.text.replace(/req_[\w-]+/, "")]).toEqual([
      404,
      unknown.text.replace(/req_[\w-]+/, ""),
    ]);
  });

  test("for an organisation that somebody has blocked, that person does not exist", async () => {
    const page = await search(blocked);
    expect(headlines(page)).not.toContain("One");
    expect(page.items.length).toBe(people.length - 1);
    expect((await search(blocked, '?q="number One"')).items).toEqual([]);
  });

  test("the ranking for an own opening is explained by the card, in pages, and only for its own organisation", async () => {
    const path = `/openings/${opening.id}/talent`;
    const ranking = made(await a.get<Ranking>(`${path}?limit=4`));
    expect(ranking.items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(ranking.items[0]?.match?.requirements[0]).toMatchObject({ kind: "skill", state: "claimed" });
    const rest = made(await a.get<Ranking>(`${path}?limit=4&cursor=${encodeURIComponent(ranking.next ?? "")}`));
    const all = [...ranking.items, ...rest.items].map(({ talent }) => talent.id);
    expect(new Set(all).size).toBe(people.length);
    expect(JSON.stringify([ranking, rest])).not.toMatch(secrets);
    expect((await b.get(path)).status).toBe(404);
  });

  test("the person reads exactly what employers see, and what too few people share", async () => {
    const id = ids.get("Two") ?? "";
    const client = await asCandidate(app, programmeId, id);
    const preview = made(await client.get<Preview>(`/candidates/${id}/card`));
    const seen = (await search(a)).items.find(({ headline }) => headline === "Nurse number Two");
    const { id: _id, name: _name, ...card } = seen as TalentCard;
    expect(preview).toMatchObject({ state: "shown", card });
    const one = made(await coordinator.get<Preview>(`/candidates/${ids.get("One")}/card`));
    expect(one.state).toBe("shown");
    const rare = await person("Eight", {
      region: "Lapland",
      municipality: "Inari",
      skills: [{ text: "reindeer care" }],
    });
    const warned = made(await coordinator.get<Preview>(`/candidates/${rare.id}/card`));
    expect(warned.card.region).toBeNull();
    expect(warned.warnings).toMatchObject([
      { field: "region", value: "Lapland" },
      { field: "skill", value: "reindeer care" },
    ]);
  });

  test("whoever pauses or changes their mind about a skill is gone, or known otherwise, with the answer", async () => {
    const id = ids.get("Three") ?? "";
    const row = (await search(a)).items.find(({ headline }) => headline === "Nurse number Three");
    const { etag } = await coordinator.get(`/candidates/${id}`);
    const changed = await coordinator.patch(`/candidates/${id}`, etag, {
      skills: [{ text: "first aid", onCard: false }],
    });
    expect(changed.status).toBe(200);
    expect((await search(a)).items.find(({ id: one }) => one === row?.id)?.skills).toEqual([]);
    await moved(coordinator, `/candidates/${id}`, "pause", changed.etag, {});
    expect(headlines(await search(a))).not.toContain("Three");
    expect((await a.get(`/talent/${row?.id}`)).status).toBe(404);
  });

  test("a database that says paused shows nobody, though cards and index have not heard of it", async () => {
    const id = ids.get("Four") ?? "";
    const row = (await search(a)).items.find(({ headline }) => headline === "Nurse number Four");
    await app.ctx.work((tx) => tx.updateTable("candidate").set({ state: "withdrawn" }).where("id", "=", id).execute());
    expect(headlines(await search(a))).not.toContain("Four");
    expect((await a.get(`/talent/${row?.id}`)).status).toBe(404);
    const ranking = made(await a.get<Ranking>(`/openings/${opening.id}/talent`));
    expect(ranking.items.map(({ talent }) => talent.id)).not.toContain(row?.id);
  });

  test("every row and every opened card is written down with the organisation", async () => {
    const looks = await app.ctx.db
      .selectFrom("access_log")
      .select(["purpose", "organisation_id"])
      .where("account_id", "=", a.accountId)
      .execute();
    const purposes = new Set(looks.map(({ purpose }) => purpose));
    expect([...purposes].sort()).toEqual(["card", "opening", "search"]);
    expect(looks.every(({ organisation_id }) => organisation_id !== null)).toBe(true);
  });
});
