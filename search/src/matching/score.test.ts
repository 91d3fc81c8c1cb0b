import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CandidateFacts, OpeningFacts } from "./facts.ts";
import { aCandidate, anOpening, asks, meaning, says, worked } from "./fixtures/people.ts";
import { someCandidate, someOpening } from "./fixtures/random-world.ts";
import { smallTaxonomy } from "./fixtures/small-taxonomy.ts";
import { currentWeights, type Direction, inferCandidate, inferOpening, makeMatchModel, score } from "./index.ts";

const model = makeMatchModel(smallTaxonomy, currentWeights);
const scored = (candidate: CandidateFacts, opening: OpeningFacts, direction: Direction = "candidates") =>
  score(inferCandidate(candidate, model), inferOpening(opening, model), model, direction);
const total = (candidate: Partial<CandidateFacts>, opening: Partial<OpeningFacts> = {}) =>
  scored(aCandidate(candidate), anOpening(opening)).total;
const part = (candidate: Partial<CandidateFacts>, opening: Partial<OpeningFacts>, key: string) =>
  scored(aCandidate(candidate), anOpening(opening)).parts.find((one) => one.key === key);

describe("arithmetic", () => {
  test("total and costs add up to 100 exactly, in both directions, and a factor of 1 costs nothing", () => {
    fc.assert(
      fc.property(someCandidate, someOpening, (candidate, opening) => {
        for (const direction of ["candidates", "openings"] as const) {
          const { total: points, parts } = scored(candidate, opening, direction);
          const steps = [points, ...parts.map(({ cost }) => cost)].map((x) => Math.round(x * 1e6));
          expect(steps.reduce((a, b) => a + b, 0)).toBe(100_000_000);
          for (const { value, cost } of parts) {
            expect(value).toBeGreaterThan(0);
            expect(value).toBeLessThanOrEqual(1);
            if (value === 1) expect(cost).toBe(0);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
  test("the same facts in another order give the same score", () => {
    fc.assert(
      fc.property(someCandidate, someOpening, (random, opening) => {
        const skills = random.skills.map((claim, i) => ({ ...claim, text: `${i} ${claim.text}` }));
        const candidate = { ...random, skills };
        const turned = {
          ...candidate,
          skills: skills.toReversed(),
          languages: candidate.languages.toReversed(),
          workModes: candidate.workModes.toReversed(),
        };
        expect(scored(turned, opening)).toEqual(scored(candidate, opening));
        expect(scored(structuredClone(candidate), structuredClone(opening))).toEqual(scored(candidate, opening));
      }),
      { numRuns: 150 },
    );
  });
});

describe("requirements", () => {
  const fi = (level: 1 | 2 | 3 | 4 | 5 | null) => ({
    languages: [{ language: "fi", level, about: false }],
  });
  test("a language one level below costs less than one far below, and unknown is never as low as unmet", () => {
    const asked = { languages: [{ language: "fi", level: 4, need: "requirement" }] } as const;
    const [met, near, far] = [total(fi(4), asked), total(fi(3), asked), total(fi(1), asked)];
    const [noLevel, notNamed] = [total(fi(null), asked), total({ languages: [] }, asked)];
    expect(met).toBeGreaterThan(noLevel);
    expect(noLevel).toBeGreaterThan(far);
    expect(met).toBeGreaterThan(near);
    expect(near).toBeGreaterThan(far);
    expect(notNamed).toBeGreaterThan(far);
    expect(part({ languages: [] }, asked, "language")?.state).toBe("unknown");
  });
  test.each([
    ["place", { region: null, municipality: null }, { region: "Lappi", municipality: "Kemi" }, {}],
    ["start", { availableFromDay: null }, { availableFromDay: 21_000 }, {}],
    ["education", { eqf: null }, { eqf: 2 }, { eqfMin: 6 }],
    ["licence", { credentials: [] }, { credentials: [{ name: "boat", untilDay: null }] }, { licences: ["van"] }],
    ["working_time", { workingTimes: [] }, { workingTimes: ["part_time"] }, { workingTimes: ["full_time"] }],
    ["contract", { contractTypes: [] }, { contractTypes: ["freelance"] }, { contractTypes: ["permanent"] }],
  ])("%s: unknown stands between met and unmet", (key, unknown, unmet, asked) => {
    expect(part(unknown, asked, key)?.state).toBe("unknown");
    expect(part(unmet, asked, key)?.state).toBe("unmet");
    expect(part(unknown, asked, key)?.value).toBeGreaterThan(part(unmet, asked, key)?.value ?? 1);
    expect(part(unknown, asked, key)?.value).toBeLessThan(1);
  });
  test("what can be talked about and what is a habit is shown and costs nothing", () => {
    const far = {
      region: "Lappi",
      municipality: "Kemi",
      languages: [{ language: "fi", level: 1 as const, about: false }],
    };
    const lifted = scored(aCandidate(far), anOpening({ negotiable: ["place", "languages"] }));
    for (const key of ["place", "language"]) {
      expect(lifted.parts.find((one) => one.key === key)).toMatchObject({
        state: "unmet",
        value: 1,
        cost: 0,
        negotiable: true,
      });
    }
    expect(lifted.total).toBeGreaterThan(total(far));
    const habit = { languages: [{ language: "fi", level: 6, need: "habit" }] } as const;
    expect(part(far, habit, "language")).toMatchObject({ state: "unmet", cost: 0 });
  });
  test.each([
    ["of the work", {}, { region: null, municipality: "Leito" }, "work_unknown"],
    ["of the home", { region: null, municipality: "Leito" }, {}, "home_unknown"],
    ["of both", { region: null, municipality: "Izmir" }, { region: null, municipality: "Leito" }, "home_unknown"],
  ])("a place %s that no region is known of is unknown, and never another region", (_whose, person, job, how) => {
    expect(part(person, job, "place")).toMatchObject({ state: "unknown", details: { how } });
    const elsewhere = total({ region: "Lappi", municipality: "Kemi" });
    expect(total(person, job)).toBeGreaterThan(elsewhere);
    expect(total(person, job)).toBeLessThan(total({}));
    expect(part({ region: null, municipality: "Leito" }, { region: null, municipality: "Leito" }, "place")?.state).toBe(
      "met",
    );
    expect(part({ ...person, wouldMove: true }, job, "place")?.state).toBe("near");
  });
  test("a remote opening is everybody's place", () => {
    expect(part({ region: "Lappi", municipality: "Kemi" }, { workMode: "remote" }, "place")?.state).toBe("met");
  });
  test("a pay wish moves nothing that an employer sees", () => {
    const pay = { pay: { min: 2000, max: 2200 } };
    expect(total({ payWish: 4000 }, pay)).toBe(total({ payWish: null }, pay));
    const own = (payWish: number) => scored(aCandidate({ payWish }), anOpening(pay), "openings").total;
    expect(own(4000)).toBeLessThan(own(2100));
  });
});

describe("skills and occupations", () => {
  test("naming an asked skill raises the total, denying it lowers it", () => {
    const few = total({ skills: [says("cook_meals")] });
    expect(total({ skills: [says("cook_meals"), says("plan_menus")] })).toBeGreaterThan(few);
    expect(total({ skills: [says("cook_meals"), says("plan_menus", { state: "denied" })] })).toBeLessThan(few);
  });
  test("unknown but usual covers at most half of what is asked", () => {
    const silent = part({ jobs: [worked("cook", 20)], skills: [] }, {}, "skills");
    expect(silent?.details.usual).toBeLessThanOrEqual(0.5);
    expect(silent?.details.usual).toBeGreaterThan(0.3);
    expect(silent?.details.coverage).toBeLessThanOrEqual(0.5);
  });
  test("a level below the one asked counts in part", () => {
    const asked = { skills: [asks("keep_books", { level: 3 })], occupations: meaning("bookkeeper") };
    const at = (level: 1 | 2 | 3) => total({ jobs: [], skills: [says("keep_books", { level })] }, asked);
    expect(at(3)).toBeGreaterThan(at(2));
    expect(at(2)).toBeGreaterThan(at(1));
  });
  test("the same words again, and a list of everything, gain nothing", () => {
    const own = { skills: [says("cook_meals"), says("plan_menus")] };
    expect(total({ skills: [...own.skills, ...own.skills] })).toBe(total(own));
    const everything = smallTaxonomy.skills.flatMap((_, concept) =>
      [1, 2].map((i) => ({ ...says("cook_meals"), text: `${concept} ${i}`, links: [{ concept, p: 1 }] })),
    );
    const honest = anOpening().skills.map((asked) => ({ ...says("cook_meals"), text: asked.text, links: asked.links }));
    expect(total({ skills: everything })).toBeLessThan(total({ skills: honest }));
  });
  test("a vague title is overruled by the skills", () => {
    const vague = { jobs: [{ ...worked("cook"), title: "Team member", occupations: [] }] };
    const skills = [says("program"), says("databases"), says("python")];
    const opening = { occupations: meaning("developer"), skills: [asks("test_software")] };
    expect(total({ ...vague, skills }, opening)).toBeGreaterThan(
      2 * total({ ...vague, skills: [says("clean_rooms")] }, opening),
    );
  });
  test("an opening's occupation that is a mere guess is no yardstick: what it says of people is unknown", () => {
    const state = (p: number) => part({}, { occupations: meaning("baker", p), skills: [] }, "occupation")?.state;
    expect([state(0.2), state(0)]).toEqual(["unknown", "unknown"]);
    expect(state(1)).not.toBe("unknown");
  });
  test("a past job counts less than the present one", () => {
    const [cook, driver] = [worked("cook"), worked("driver")];
    expect(total({ jobs: [cook, driver], skills: [] })).toBeGreaterThan(total({ jobs: [driver, cook], skills: [] }));
  });
});
