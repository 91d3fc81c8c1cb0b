import type { BrowsePage, Occupation, PlaceList, PlaceReading, Problem, Skill, TaxonomyState } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCounsellor, type SignedIn } from "../fixtures/people.ts";

type Page = z.infer<typeof BrowsePage>;
type Node = Page["items"][number];
const inLocale = (locale: string) => ({ "accept-language": locale });

describe.each(databases)("the taxonomy on %s", (database) => {
  let app: TestApp;
  let viewer: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    viewer = await asCounsellor(app, await aProgramme(app));
  });
  afterAll(() => app.close());

  const browse = async (query: string, locale = "en") => {
    const answer = await viewer.get<Page>(`/taxonomy/browse?${query}`, inLocale(locale));
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body;
  };
  /** Everything of a level, page by page. */
  const level = async (kind: string, under: string | undefined, limit: number) => {
    const nodes: Node[] = [];
    const place = under === undefined ? "" : `&under=${encodeURIComponent(under)}`;
    for (let cursor = ""; ; ) {
      const page = await browse(`kind=${kind}&limit=${limit}${place}${cursor}`);
      nodes.push(...page.items);
      if (page.next === null) return nodes;
      cursor = `&cursor=${encodeURIComponent(page.next)}`;
    }
  };
  const conceptsBelow = async (kind: string, under?: string): Promise<Set<string>> => {
    const found = new Set<string>();
    for (const node of await level(kind, under, 100)) {
      if (node.type !== "group") found.add(node.id);
      else {
        expect(node.children, node.id).toBeGreaterThan(0);
        for (const id of await conceptsBelow(kind, node.id)) found.add(id);
      }
    }
    return found;
  };

  test("tells which is in force, and whose it is, in the viewer's language", async () => {
    const answer = await viewer.get<z.infer<typeof TaxonomyState>>("/taxonomy", inLocale("sv"));
    expect(answer.body).toMatchObject({ version: "starter-1", source: "starter" });
    expect(answer.body.skills).toBeGreaterThan(300);
    expect(answer.body.attribution).toMatch(/^Tuttus egen/);
    expect((await app.anonymous.get("/taxonomy")).status).toBe(401);
  });

  test("leads from the top to every skill and every occupation, and into no empty group", async () => {
    const taxonomy = await app.ctx.ports.taxonomy();
    const all = (concepts: readonly { id: string }[]) => new Set(concepts.map(({ id }) => id));
    expect(await conceptsBelow("skill")).toEqual(all(taxonomy.skills));
    expect(await conceptsBelow("occupation")).toEqual(all(taxonomy.occupations));
  }, 120_000);

  test("pages without gap or repeat, in the order of its labels, groups first", async () => {
    for (const [kind, under] of [
      ["occupation", undefined],
      ["skill", "health"],
    ] as const) {
      const whole = await level(kind, under, 100);
      expect(whole.length).toBeGreaterThan(4);
      expect(await level(kind, under, 3)).toEqual(whole);
      expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
    }
  });

  test("names groups, concepts and the way to them in the viewer's language", async () => {
    const page = await browse("kind=occupation&under=2221", "fi");
    expect(page.path.map(({ id }) => id)).toEqual(["2", "22", "222", "2221"]);
    expect(page.path[0]?.label).toBe("erityisasiantuntijat");
    expect(page.items.map(({ label }) => label)).toContain("sairaanhoitaja");
    const top = await browse("kind=skill", "sv");
    expect(top.items.find(({ id }) => id === "health")?.label).toBe("hälsa och medicin");
    expect((await browse("under=health")).path).toEqual([{ id: "health", label: "health and medicine" }]);
  });

  test("refuses what it does not know: forged and foreign cursors, wrong kinds and sizes, other parameters", async () => {
    const status = async (query: string) => (await viewer.get<Problem>(`/taxonomy/browse?${query}`)).status;
    const { next } = await browse("kind=occupation&limit=2");
    const cursor = encodeURIComponent(next ?? "");
    expect(await status(`kind=occupation&limit=2&cursor=${cursor}`)).toBe(200);
    expect(await status(`kind=skill&limit=2&cursor=${cursor}`)).toBe(400);
    expect(await status("kind=occupation&cursor=forged")).toBe(400);
    expect(await status("kind=planet")).toBe(422);
    expect(await status("limit=101")).toBe(422);
    expect(await status("q=nurse")).toBe(422);
    expect(await browse("under=no%25such_group")).toMatchObject({ path: [], items: [], next: null });
  });

  test("shows a skill with its words in three languages, its relatives and who needs it", async () => {
    const { skills } = await app.ctx.ports.taxonomy();
    const known = skills.find(({ label }) => label.en === "first aid");
    const skill = (await viewer.get<z.infer<typeof Skill>>(`/skills/${known?.id}`, inLocale("sv"))).body;
    expect(skill).toMatchObject({
      label: "första hjälpen",
      labels: { en: "first aid", fi: "ensiapu", sv: "första hjälpen" },
      groups: [{ id: "health", label: "hälsa och medicin" }],
      status: "current",
      replacedBy: null,
    });
    expect(skill.alternativeLabels.en).toContain("CPR");
    expect(skill.occupationsCount).toBeGreaterThan(0);
    expect(skill.optionalFor.map(({ label }) => label)).toContain("sjukskötare");
  });

  test("shows an occupation with its place in ISCO-08 and the skills it asks for", async () => {
    const { occupations } = await app.ctx.ports.taxonomy();
    const known = occupations.find(({ label }) => label.en === "nurse");
    const occupation = (await viewer.get<z.infer<typeof Occupation>>(`/occupations/${known?.id}`)).body;
    expect(occupation.iscoPath.map(({ label }) => label)).toEqual([
      "professionals",
      "health professionals",
      "nursing and midwifery professionals",
      "nursing professionals",
    ]);
    expect(occupation.essential.map(({ label }) => label)).toContain("administer medication");
    expect(occupation.essential.every(({ id }) => id.startsWith("skl_"))).toBe(true);
  });

  test("names every municipality with its region in the viewer's language", async () => {
    const places = async (locale: string) =>
      (await viewer.get<z.infer<typeof PlaceList>>("/places", inLocale(locale))).body;
    const { municipalities, regions } = await places("sv");
    const turku = { name: "Turku", otherName: "Åbo", region: "Egentliga Finland" };
    expect(municipalities).toContainEqual(turku);
    expect([municipalities.length > 300, regions.length]).toEqual([true, 19]);
    expect(municipalities.every(({ region }) => regions.includes(region))).toBe(true);
    expect((await places("en")).municipalities).toContainEqual({ ...turku, region: "Southwest Finland" });
  });

  test("reads a place as it is written, and tells what a slip may mean", async () => {
    const read = async (municipality: string, region = "") => {
      const query = new URLSearchParams({ municipality, region });
      return (await viewer.get<z.infer<typeof PlaceReading>>(`/places/reading?${query}`, inLocale("en"))).body;
    };
    expect(await read("Leito")).toEqual({ isKnown: false, near: "Lieto", region: "" });
    expect(await read("Åbo")).toEqual({ isKnown: true, near: null, region: "Southwest Finland" });
    expect(await read("Turku, Finland")).toEqual({ isKnown: true, near: null, region: "Southwest Finland" });
    expect(await read("Izmir", "Nyland")).toEqual({ isKnown: false, near: null, region: "Uusimaa" });
    expect((await viewer.get("/places/reading")).status).toBe(422);
  });

  test("answers what does not exist, and what is no id, with the same 404", async () => {
    for (const path of [
      "/skills/skl_00000000-0000-7000-8000-000000000000",
      "/skills/first-aid",
      "/occupations/occ_00000000-0000-7000-8000-000000000000",
      "/occupations/2221",
    ]) {
      const answer = await viewer.get<Problem>(path);
      expect([answer.status, answer.body.type], path).toEqual([404, "/problems/not-found"]);
    }
  });
});
