import type { LinkTextAnswer, Problem, Suggestions } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";

type Found = z.infer<typeof Suggestions>;
type Linked = z.infer<typeof LinkTextAnswer>;
/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;
const inLocale = (locale: string) => ({ "accept-language": locale });

describe.each(databases)("from words to concepts on %s", (database) => {
  let app: TestApp;
  let viewer: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    viewer = await asCoordinator(app, await aProgramme(app));
  }, patienceMs);
  afterAll(() => app.close());

  const suggest = async (q: string, { kind = "skill", locale = "en", limit = 5 } = {}) => {
    const path = `/skills/suggest?q=${encodeURIComponent(q)}&kind=${kind}&limit=${limit}`;
    const answer = await viewer.get<Found>(path, inLocale(locale));
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body.items;
  };
  const link = (body: unknown, locale = "en") => viewer.post<Linked & Problem>("/linking/text", body, inLocale(locale));

  test.each([
    ["en", "first a", "first aid", "en"],
    ["fi", "ensia", "ensiapu", "fi"],
    ["sv", "första h", "första hjälpen", "sv"],
    ["fi", "first aid", "ensiapu", "en"],
    ["sv", "ensiapu", "första hjälpen", "fi"],
  ])("type-ahead in %s finds what begins with “%s”", async (locale, typed, label, language) => {
    expect((await suggest(typed, { locale }))[0]).toMatchObject({ label, language, how: "prefix", kind: "knowledge" });
  });

  test.each([
    ["en", "frist aid", "first aid"],
    ["en", "pharmacolgy", "pharmacology"],
    ["fi", "farmakolgia", "farmakologia"],
    ["sv", "vårdvetenksap", "vårdvetenskap"],
  ])("a slip of the keyboard in %s is forgiven: “%s”", async (locale, typed, label) => {
    expect((await suggest(typed, { locale }))[0]).toMatchObject({ label, how: "typo" });
  });

  test("each suggestion names its group in the viewer's language, never by a code", async () => {
    const [nurse] = await suggest("sairaanh", { kind: "occupation", locale: "sv" });
    expect(nurse).toMatchObject({ label: "sjukskötare", kind: "occupation", group: "specialister inom omvårdnad" });
    const groups = (await suggest("first", { locale: "fi", limit: 20 })).map(({ group }) => group);
    expect(groups.filter((group) => group === "" || /^[a-z0-9.]+$/.test(group))).toEqual([]);
  });

  test("as many as were asked for, the same at every asking", async () => {
    const found = await suggest("man", { limit: 7 });
    expect(found).toHaveLength(7);
    expect(await suggest("man", { limit: 7 })).toEqual(found);
    expect(new Set(found.map(({ id }) => id)).size).toBe(7);
  });

  test("signs of a query language are only signs, and what nobody has heard of finds nothing", async () => {
    for (const typed of ['"first" OR (', "NEAR(a b)", "first*", "'; drop table skill; --", "%"]) {
      expect(Array.isArray(await suggest(typed)), typed).toBe(true);
    }
    expect(await suggest("qxzvwkjq")).toEqual([]);
    expect(await suggest("x".repeat(200))).toEqual([]);
  });

  test("wrong questions are refused by place", async () => {
    for (const query of ["", "q=", `q=${"x".repeat(201)}`, "q=a&limit=21", "q=a&kind=town", "q=a&extra=1"]) {
      const answer = await viewer.get<Problem>(`/skills/suggest?${query}`);
      expect([answer.status, answer.body.type], query).toEqual([422, "/problems/invalid-input"]);
      expect(answer.body.errors?.length, query).toBeGreaterThan(0);
    }
    expect((await app.anonymous.get("/skills/suggest?q=first")).status).toBe(401);
  });

  test("a text is linked with how sure that is, and with the versions that said so", async () => {
    const { status, body } = await link({ text: "First Aid" }, "fi");
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: "linked", taxonomyVersion: "starter-1", links: [{ label: "ensiapu" }] });
    expect(body.links[0]?.confidence).toBeGreaterThan(0.9);
    expect(body.links.every(({ confidence }, at) => confidence <= (body.links[at - 1]?.confidence ?? 1))).toBe(true);
    expect(body.linkerVersion).not.toBe("");
    expect((await link({ text: "sairaanhoitaja", kind: "occupation" })).body.links[0]?.label).toBe("nurse");
    expect((await link({ text: "qxzvwkjq" })).body).toMatchObject({ state: "unlinked" });
  });

  test("a sentence tells which of its words mean what", async () => {
    const text = "She gave first aid on a ward and did the bookkeeping.";
    const { body } = await link({ text, kind: "sentence" });
    expect(body.links.map(({ label }) => label)).toContain("first aid");
    expect(body.links.every(({ span }) => text.includes(span))).toBe(true);
  });

  test("nothing is stored, and wrong input is refused", async () => {
    const count = async () =>
      (await app.ctx.db.selectFrom("audit_event").select("id").execute()).length +
      (await app.ctx.db.selectFrom("outbox").select("seq").execute()).length;
    const before = await count();
    await link({ text: "first aid" });
    expect(await count()).toBe(before);
    expect((await link({ text: "" })).status).toBe(422);
    expect((await link({ text: "x".repeat(2001) })).status).toBe(422);
    expect((await link({ text: "a", ownerId: 1 })).body.errors?.[0]?.pointer).toBe("/ownerId");
    expect((await viewer.post<Problem>("/linking/text", "{not json")).body.type).toBe("/problems/malformed-json");
  });
});
