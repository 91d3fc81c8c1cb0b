import type { Candidate, ShortlistEntry, ShortlistMarks, ShortlistPage, TalentPage } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { anEmployer } from "../fixtures/employer.ts";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, asMember, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, made, moved } from "../fixtures/records.ts";

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;

describe.each(databases)("shortlists, on %s", (database) => {
  let app: TestApp;
  let coordinator: SignedIn;
  let member: SignedIn;
  let colleague: SignedIn;
  let stranger: SignedIn;
  let openingId: string;
  let people: (Candidate & { etag: string })[];
  let ids: string[];

  const list = async (query = "") => made(await member.get<ShortlistPage>(`/shortlist${query}`));
  const add = (talent: string, more: Record<string, unknown> = {}, by: SignedIn = member) =>
    by.post<ShortlistEntry>("/shortlist", { talent, ...more });

  beforeAll(async () => {
    app = await openTestApp({ database });
    const programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
    people = [];
    for (const headline of ["Nurse", "Welder", "Cook"]) {
      const { id, etag } = await aCandidate(coordinator, { headline, preferredName: `Named ${headline}` });
      people.push(await moved<Candidate>(coordinator, `/candidates/${id}`, "publish", etag));
    }
    const employer = await anEmployer(app, { programmeId, coordinator }, { businessId: "1234567-1" });
    member = employer.member;
    colleague = await asMember(app, programmeId, employer.organisation.id);
    stranger = (await anEmployer(app, { programmeId, coordinator }, { name: "Other Ltd" })).member;
    openingId = (await anOpening(member, employer.organisation.id)).id;
    const { items } = made(await member.get<z.infer<typeof TalentPage>>("/talent"));
    ids = ["Nurse", "Welder", "Cook"].map((one) => items.find(({ headline }) => headline === one)?.id ?? "");
    made(await stranger.get("/talent"));
  }, patienceMs);
  afterAll(() => app.close());

  test("members share each list with who added whom and the notes; nothing on it says who a person is", async () => {
    const [nurse = "", welder = ""] = ids;
    const first = made(await add(nurse, { opening: openingId, note: "Leads nights" }));
    const again = made(await add(nurse, { opening: openingId, note: "Call her" }, colleague));
    expect(again.id).toBe(first.id);
    expect(again.notes.map(({ text, removable }) => [text, removable])).toEqual([
      ["Leads nights", false],
      ["Call her", true],
    ]);
    made(await add(welder));
    const page = await list(`?opening=${openingId}`);
    expect(page.items.map(({ card }) => card.headline)).toEqual(["Nurse"]);
    expect(page.lists.map(({ opening, count }) => [opening?.id ?? null, count])).toEqual([
      [null, 1],
      [openingId, 1],
    ]);
    const text = JSON.stringify([page, await list()]);
    expect(text).not.toMatch(/cnd_|Named /);
    expect(made(await stranger.get<ShortlistPage>("/shortlist"))).toMatchObject({ items: [], lists: [] });
    expect((await stranger.get(`/shortlist?opening=${openingId}`)).status).toBe(404);
  });

  test("a note goes by its writer alone, an entry by anybody of the organisation, and with it its notes", async () => {
    const [, , cook = ""] = ids;
    const entry = made(await add(cook, { note: "Mine" }));
    const [note] = entry.notes;
    expect((await colleague.post(`/shortlist/notes/${note?.id}/remove`)).status).toBe(404);
    expect(made(await member.post<ShortlistEntry>(`/shortlist/notes/${note?.id}/remove`)).notes).toEqual([]);
    made(await colleague.post(`/shortlist/${entry.id}/notes`, { text: "Second thoughts" }));
    expect((await stranger.post(`/shortlist/${entry.id}/remove`)).status).toBe(404);
    expect((await colleague.post(`/shortlist/${entry.id}/remove`)).status).toBe(204);
    expect((await member.post(`/shortlist/${entry.id}/remove`)).status).toBe(404);
    const left = await app.ctx.db.selectFrom("shortlist_note").select("text").execute();
    expect(left.map(({ text }) => text).sort()).toEqual(["Call her", "Leads nights"]);
  });

  test("who pauses or blocks the organisation is gone from list, marks and counts as if never there", async () => {
    const [nurse = "", welder = ""] = ids;
    const marks = async () => {
      const answer = await member.get<z.infer<typeof ShortlistMarks>>(`/shortlist/marks?talent=${nurse},${welder}`);
      return made(answer).items.map(({ talent }) => talent);
    };
    expect(await marks()).toEqual([nurse, welder]);
    const [, two] = people;
    const paused = await moved<Candidate>(coordinator, `/candidates/${two?.id}`, "pause", two?.etag ?? "");
    expect((await list()).items).toEqual([]);
    expect((await list()).lists.map(({ opening }) => opening?.id)).toEqual([openingId]);
    expect(await marks()).toEqual([nurse]);
    expect((await add(welder)).status).toBe(404);
    await moved(coordinator, `/candidates/${two?.id}`, "publish", paused.etag);
    expect(await marks()).toEqual([nurse, welder]);
    const blocked = { candidate_id: two?.id ?? "", business_id: "1234567-1" };
    await app.ctx.work((tx) =>
      tx
        .insertInto("blocked_organisation")
        .values(blocked as never)
        .execute(),
    );
    expect(await marks()).toEqual([nurse]);
    expect((await list()).items).toEqual([]);
  });

  test("whoever is erased leaves neither entry nor note", async () => {
    const [one] = people;
    const standing = () => app.ctx.db.selectFrom("shortlist_entry").select("candidate_id").execute();
    expect((await standing()).map(({ candidate_id }) => candidate_id)).toContain(one?.id);
    await app.ctx.work((tx) =>
      tx
        .deleteFrom("candidate")
        .where("id", "=", one?.id ?? "")
        .execute(),
    );
    expect((await standing()).map(({ candidate_id }) => candidate_id)).not.toContain(one?.id);
    expect(await app.ctx.db.selectFrom("shortlist_note").select("id").execute()).toEqual([]);
  });
});
