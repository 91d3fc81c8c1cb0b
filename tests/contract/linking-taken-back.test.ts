import type { Candidate, DecidedPage, LinkDecisionAnswer, Problem, UnlinkedPage } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, made } from "../fixtures/records.ts";

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;

type Decision = z.infer<typeof LinkDecisionAnswer>;

describe.each(databases)("a decision about words that is taken back on %s", (database) => {
  let app: TestApp;
  let coordinator: SignedIn;
  let skillId: (label: string) => string;
  beforeAll(async () => {
    app = await openTestApp({ database });
    coordinator = await asCoordinator(app, await aProgramme(app));
    const { skills } = await app.ctx.ports.taxonomy();
    skillId = (label) => skills.find((skill) => skill.label.en === label)?.id ?? "";
  }, patienceMs);
  afterAll(() => app.close());

  const group = async (textKey: string) =>
    made(await coordinator.get<z.infer<typeof UnlinkedPage>>("/linking/unlinked?limit=100")).items.find(
      (one) => one.textKey === textKey,
    );
  const decide = (body: unknown) => coordinator.post<Decision>("/linking/decisions", body);
  const withSkill = (text: string) => aCandidate(coordinator, { skills: [{ text }] });

  test("a decision that is taken back lets the words wait as they did, but for what was said since", async () => {
    const text = "Numbat numbering";
    const [one, other, early] = [await withSkill(text), await withSkill(text), await withSkill(text)];
    const conceptId = skillId("first aid");
    const decidedAlone = { skills: [{ text, conceptId }] };
    await coordinator.patch(`/candidates/${early.id}`, early.etag, decidedAlone);
    const before = await group("numbat numbering");
    const { body: decision } = await decide({ kind: "skill", textKey: "numbat numbering", conceptId });
    const since = await coordinator.get<Candidate>(`/candidates/${other.id}`);
    await coordinator.patch(`/candidates/${other.id}`, since.etag, { skills: [{ text, conceptId: null }] });
    const takeBack = (client = coordinator) =>
      client.post<Decision & Problem>(`/linking/decisions/${decision.id}/take-back`, undefined);
    const elsewhere = await asCoordinator(app, await aProgramme(app));
    expect((await takeBack(elsewhere)).status).toBe(404);
    expect((await takeBack()).body).toEqual({ changed: 1, candidates: 1, openings: 0 });
    const linkOf = async (id: string) => (await coordinator.get<Candidate>(`/candidates/${id}`)).body.skills[0]?.link;
    expect(await linkOf(one.id)).toEqual(one.skills[0]?.link);
    expect([(await linkOf(other.id))?.state, (await linkOf(early.id))?.state]).toEqual(["refused", "confirmed"]);
    expect(await group("numbat numbering")).toEqual({ ...before, count: 1, candidates: 1 });
    expect((await takeBack()).body.changed).toBe(0);
  });

  test("decisions are looked up later: who decided what, when, where it still stands, and by part of the words", async () => {
    const text = "Wombat weighing";
    const [one] = [await withSkill(text), await withSkill("wombat  WEIGHING")];
    const { body: none } = await decide({ kind: "skill", textKey: "wombat weighing", conceptId: null });
    await withSkill("Dingo dining");
    const conceptId = skillId("first aid");
    const { body: meant } = await decide({ kind: "skill", textKey: "dingo dining", conceptId });
    const list = async (query = "", client = coordinator) =>
      made(await client.get<z.infer<typeof DecidedPage>>(`/linking/decisions?${query}`));
    const { items } = await list();
    expect(items.slice(0, 2).map(({ id }) => id)).toEqual([meant.id, none.id]);
    expect(items[0]).toMatchObject({
      text: "Dingo dining",
      concept: { id: conceptId, label: "first aid" },
      standing: 1,
    });
    expect(items[0]?.decidedBy).toBe("Test Person");
    expect((await list("q=wombat")).items).toMatchObject([{ id: none.id, concept: null, changed: 2, standing: 2 }]);
    const since = await coordinator.get<Candidate>(`/candidates/${one.id}`);
    await coordinator.patch(`/candidates/${one.id}`, since.etag, { skills: [{ text, conceptId }] });
    expect((await list("q=wombat")).items[0]?.standing).toBe(1);
    made(await coordinator.post(`/linking/decisions/${none.id}/take-back`, undefined));
    expect((await list("q=wombat")).items[0]?.standing).toBe(0);
    const pages: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: z.infer<typeof DecidedPage> = await list(
        `limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      pages.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(pages).toEqual((await list("limit=100")).items.map(({ id }) => id));
    expect((await list("", await asCoordinator(app, await aProgramme(app)))).items).toEqual([]);
    expect((await list("kind=occupation")).items).toEqual([]);
  });

  test("a decision about one record's words is taken back there, and the linker speaks again", async () => {
    const person = await aCandidate(coordinator, { skills: [{ text: "first ade" }, { text: "Gaur gazing" }] });
    let { etag } = person;
    const decideHere = async (conceptId: string | null) => {
      const skills = person.skills.map(({ text }) => ({ text, conceptId }));
      const answer = await coordinator.patch<Candidate>(`/candidates/${person.id}`, etag, { skills });
      etag = answer.etag;
      return answer.body.skills.map(({ link }) => link);
    };
    const linker = person.skills.map(({ link }) => link);
    for (const conceptId of [null, skillId("first aid")]) {
      expect(await decideHere(conceptId)).not.toEqual(linker);
      expect(await decideHere("undecided")).toEqual(linker);
    }
  });
});
