import type { Candidate, CandidateMatchPage, Comparison, Opening, Problem, ScoringVersion } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, asCounsellor, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made, moved } from "../fixtures/records.ts";

type People = z.infer<typeof CandidateMatchPage>;
type Columns = z.infer<typeof Comparison>;
type Match = People["items"][number]["match"];
const locales = ["en", "fi", "sv"] as const;
const inLocale = (locale: string) => ({ "accept-language": locale });

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;

/** Every text of a match that a person reads. */
const textsOf = ({ sentence, parts, requirements, beyond, other }: Match): string[] => [
  sentence,
  other.sentence,
  ...[...parts, ...other.parts].flatMap(({ label, text }) => [label, text]),
  ...requirements.flatMap(({ label, stateText, via, evidence, level }) => [
    label,
    stateText,
    ...[via, level].flatMap((text) => text ?? []),
    ...evidence,
  ]),
  ...beyond,
];
const leaks = /(skl|occ|cnd|opn|exp|cred)_[0-9a-f-]+|[{}]|undefined|null|NaN|\b(part|state|via|term|place)\.[a-z_]+/;

describe.each(databases)("what a match says on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  let opening: Opening;
  const ids: string[] = [];
  const person = async (fields: Record<string, unknown>) => {
    const draft = await aCandidate(coordinator, fields);
    const live = await moved<Candidate>(coordinator, `/candidates/${draft.id}`, "publish", draft.etag);
    ids.push(live.id);
    return live;
  };
  const matches = async (locale = "en", of = opening.id) =>
    made(await coordinator.get<People>(`/openings/${of}/matches?limit=100`, inLocale(locale))).items;
  const compared = (query: string, client: SignedIn = coordinator, locale = "en") =>
    client.get<Columns & Problem>(`/openings/${opening.id}/comparison?${query}`, inLocale(locale));

  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
    const organisationId = (await anOrganisation(coordinator)).id;
    await person({
      preferredName: "Aino Järvinen",
      experience: [{ title: "Nurse", fromMonth: "2019-01", deeds: ["Led a shift"] }],
      credentials: [{ name: "Hygiene passport", issuedOn: "2024-03-01" }],
      skills: [
        { text: "first aid", level: 3, evidence: [{ kind: "experience", position: 0, note: "night shift" }] },
        { text: "nursing science", level: 1 },
        { text: "pharmacology" },
      ],
      workModes: ["on_site"],
      payWish: { amount: 5000, period: "month" },
    });
    await person({
      preferredName: "Bo Äng",
      experience: [{ title: "Bricklayer", fromMonth: "2015-01" }],
      skills: [{ text: "bricklaying" }],
      municipality: "Rovaniemi",
      region: "Lapland",
      wouldMove: true,
      languages: [{ language: "sv", cefr: "C1" }],
      availableFromOn: "2028-01-01",
      workingTimes: ["part_time"],
    });
    await person({ preferredName: "Cem Demir", skills: [{ text: "zorbing" }], municipality: "", region: "" });
    await person({ preferredName: "Dua Khan", municipality: "Oulu", region: "", education: [{ eqfLevel: 4 }] });
    opening = await anOpening(coordinator, organisationId, {
      skills: [
        { text: "first aid", need: "required", level: 2 },
        { text: "nursing science", need: "required", level: 3 },
        { text: "administer medication", need: "required" },
        { text: "quokka grooming", need: "desirable" },
      ],
      languages: [
        { language: "fi", cefr: "B2", need: "requirement" },
        { language: "en", cefr: "B1", need: "desirable" },
      ],
      startsOn: "2027-01-15",
      workingTimes: ["full_time", "shifts"],
      contractTypes: ["permanent"],
      eqfMin: 6,
      licence: "Valvira",
    });
  }, patienceMs);
  afterAll(() => app.close());

  test("is whole in every language: no key, placeholder, id or empty text", async () => {
    for (const locale of locales) {
      const items = await matches(locale);
      expect(items).toHaveLength(4);
      const texts = items.flatMap(({ match }) => textsOf(match));
      expect(texts.filter((text) => text.trim() === "" || leaks.test(text))).toEqual([]);
    }
  });

  test("is the same match in every language, and differs in its words only", async () => {
    const [en, fi, sv] = await Promise.all(locales.map((locale) => matches(locale)));
    const numbers = (items: People["items"] = []) =>
      items.map(({ candidate, match }) => [
        candidate.id,
        match.total,
        match.parts.map(({ factor, cost }) => [factor, cost]),
      ]);
    expect(numbers(fi)).toEqual(numbers(en));
    expect(numbers(sv)).toEqual(numbers(en));
    expect(new Set([en, fi, sv].map((items) => items?.[0]?.match.sentence)).size).toBe(3);
  });

  test("tells for each asked skill how it stands, by what, and what to ask", async () => {
    const nurse = (await matches()).find(({ candidate }) => candidate.preferredName === "Aino Järvinen");
    const of = (label: string) => nurse?.match.requirements.find((one) => one.label === label);
    expect(of("first aid")).toMatchObject({ state: "shown", need: "required", credit: expect.closeTo(1, 1) });
    expect(of("first aid")?.evidence).toEqual(["“first aid”", "At work: Nurse: night shift"]);
    expect(of("administer medication")).toMatchObject({ state: "unknown", usual: true, via: "usual for nurse: ask" });
    expect(of("quokka grooming")).toMatchObject({ state: "unknown", need: "desirable", conceptId: null });
    expect(nurse?.match.requirements.filter(({ kind }) => kind === "language").map(({ label }) => label)).toEqual([
      "Finnish",
      "English",
    ]);
  });

  test("names work that is far away as other work, and says unknown only where nothing is known", async () => {
    const said = async (locale: string, name: string) => {
      const found = (await matches(locale)).find(({ candidate }) => candidate.preferredName === name);
      const part = found?.match.parts.find(({ factor }) => factor === "occupation");
      return [part?.state, part?.text];
    };
    expect(await said("en", "Bo Äng")).toEqual(["unmet", "Has worked as bricklayer, which is other work"]);
    expect(await said("fi", "Bo Äng")).toEqual(["unmet", "On tehnyt muuta työtä (muurari)"]);
    expect(await said("en", "Aino Järvinen")).toEqual(["met", "Has worked as nurse"]);
    expect(await said("sv", "Cem Demir")).toEqual(["unknown", "Inget yrke är känt"]);
  });

  test("names regions as the viewer's language does", async () => {
    const place = async (locale: string) => {
      const found = (await matches(locale)).find(({ candidate }) => candidate.preferredName === "Bo Äng");
      return [found?.candidate.region, found?.match.parts.find(({ factor }) => factor === "place")?.text];
    };
    expect(await place("en")).toEqual(["Lapland", "Lives in Lapland, would move"]);
    expect(await place("fi")).toEqual(["Lappi", expect.stringContaining("Lappi")]);
    expect(await place("sv")).toEqual(["Lappland", "Bor i Lappland, kan flytta"]);
  });

  test("stands side by side for one to four, in the order of the ranking, with the same words", async () => {
    const items = await matches();
    const query = items.map(({ candidate }) => `candidate=${candidate.id}`).toReversed();
    for (const count of [1, 2, 3, 4]) {
      const { body } = await compared(query.slice(0, count).join("&"));
      expect(body.columns.map(({ candidate }) => candidate.id)).toEqual(
        items.map(({ candidate }) => candidate.id).slice(4 - count),
      );
      expect(body.columns.map(({ rank }) => rank)).toEqual([1, 2, 3, 4].slice(0, count));
    }
    const { body } = await compared(query.join("&"), coordinator, "sv");
    const swedish = await matches("sv");
    expect(body.columns.map(({ match }) => match)).toEqual(swedish.map(({ match }) => match));
    expect(body.opening.id).toBe(opening.id);
    const [first] = items;
    expect((await compared(`candidate=${first?.candidate.id},${first?.candidate.id}`)).body.columns).toHaveLength(1);
  });

  test("is compared for nobody who is not there, not the viewer's, or one too many", async () => {
    const unknown = "cnd_00000000-0000-7000-8000-000000000000";
    expect((await compared("")).status).toBe(422);
    expect((await compared([...ids, unknown].map((id) => `candidate=${id}`).join("&"))).status).toBe(422);
    expect((await compared("candidate=aino")).status).toBe(422);
    expect((await compared(`candidate=${ids[0]}&candidate=${unknown}`)).status).toBe(404);
    const elsewhere = await asCoordinator(app, await aProgramme(app));
    expect((await compared(`candidate=${ids[0]}`, elsewhere)).status).toBe(404);
    expect((await compared(`candidate=${ids[0]}`, await asCounsellor(app, programmeId))).status).toBe(404);
  });

  test("is scored as its page tells: every factor in words, every weight, and what never enters", async () => {
    for (const locale of locales) {
      const { body } = await coordinator.get<z.infer<typeof ScoringVersion>>("/scoring", inLocale(locale));
      expect(body.factors).toHaveLength(10);
      const texts = [...body.factors.flatMap(({ label, text }) => [label, text]), ...body.neverUsed];
      expect(texts.filter((text) => text.trim() === "" || leaks.test(text))).toEqual([]);
      expect(body.neverUsed.length).toBeGreaterThanOrEqual(9);
      expect(Object.values(body.weights).every(Number.isFinite)).toBe(true);
      expect(Object.keys(body.weights).length).toBeGreaterThan(20);
    }
    const page = made(await coordinator.get<People>(`/openings/${opening.id}/matches`));
    expect((await coordinator.get<z.infer<typeof ScoringVersion>>("/scoring")).body.weightsVersion).toBe(
      page.weightsVersion,
    );
  });
});
