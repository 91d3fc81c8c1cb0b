import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutSkill } from "./explaining/what-if.ts";
import type { CandidateFacts, OpeningFacts } from "./facts.ts";
import { aCandidate, anOpening, asks, meaning, says, worked } from "./fixtures/people.ts";
import { someCandidate, someOpening } from "./fixtures/random-world.ts";
import { numberOf, smallTaxonomy } from "./fixtures/small-taxonomy.ts";
import { currentWeights, explain, inferCandidate, inferOpening, makeMatchModel, score } from "./index.ts";

const model = makeMatchModel(smallTaxonomy, currentWeights);
const vectors = (candidate: CandidateFacts, opening: OpeningFacts) =>
  [inferCandidate(candidate, model), inferOpening(opening, model)] as const;
const told = (candidate: Partial<CandidateFacts>, opening: Partial<OpeningFacts> = {}) =>
  explain(...vectors(aCandidate(candidate), anOpening(opening)), model, "candidates", { worth: true });
const state = (candidate: Partial<CandidateFacts>, opening: Partial<OpeningFacts>) =>
  told(candidate, opening).skills[0];

describe("states of an asked skill", () => {
  const python = { skills: [asks("python")], occupations: meaning("developer") };
  test("met, by evidence or by claim, points at the person's words", () => {
    const shown = says("python", { state: "shown", evidence: ["exp_1"] });
    expect(state({ skills: [says("sql"), shown] }, python)).toMatchObject({ state: "met_shown", claim: 1 });
    expect(state({ skills: [says("python")] }, python)).toMatchObject({ state: "met_claimed", skill: "skl_python" });
  });
  test("nearly names the relative and what it is", () => {
    expect(state({ skills: [says("java")] }, python)).toMatchObject({
      state: "nearly",
      related: { skill: "skl_java", relation: "sibling" },
      claim: 0,
    });
    expect(state({ skills: [says("program")] }, python)?.related?.relation).toBe("broader");
  });
  test("one level below is nearly there, far below and denied are missing", () => {
    const asked = { ...python, skills: [asks("python", { level: 3 })] };
    expect(state({ skills: [says("python", { level: 2 })] }, asked)?.state).toBe("below");
    expect(state({ skills: [says("python", { level: 1 })] }, asked)?.state).toBe("missing");
    expect(state({ skills: [says("python", { state: "denied" })] }, python)?.state).toBe("missing");
  });
  test("not named is unknown, and usual where an occupation of the person has it", () => {
    const menus = { skills: [asks("plan_menus")] };
    expect(state({ skills: [] }, menus)).toMatchObject({ state: "usual", usualFor: { occupation: "occ_cook" } });
    expect(state({ jobs: [worked("driver")], skills: [] }, menus)?.state).toBe("unknown");
  });
  test("a text that the taxonomy does not know is told as text", () => {
    const odd = { skills: [{ ...asks("python"), text: "juggling", links: [] }] };
    expect(state({}, odd)).toMatchObject({ state: "text_only", skill: null, weight: 0 });
  });
});

describe("counts and beyond", () => {
  test("counts say how many are met of how many", () => {
    const { required, desirable } = told({ skills: [says("cook_meals"), says("food_safety")] });
    expect(required).toEqual({ met: 2, asked: 3 });
    expect(desirable).toEqual({ met: 0, asked: 1 });
  });
  test("beyond holds at most five named skills that nobody asked for, the opening's own trade first", () => {
    const { beyond } = told({
      skills: ["cook_meals", "sql", "buy_food", "rust", "drive_van", "load_goods", "payroll", "file_taxes"].map((s) =>
        says(s),
      ),
    });
    expect(beyond).toHaveLength(5);
    expect(beyond[0]?.skill).toBe("skl_buy_food");
    expect(beyond.map(({ skill }) => skill)).not.toContain("skl_cook_meals");
  });
  test("the costliest part is the one that costs most", () => {
    const { costliest, parts } = told({
      region: "Lappi",
      municipality: "Kemi",
      skills: anOpening().skills.map((s) => says(s.text)),
    });
    expect(costliest?.key).toBe("place");
    expect(costliest?.cost).toBe(Math.max(...parts.map(({ cost }) => cost)));
  });
});

describe("counterfactuals", () => {
  test("taking a named skill back changes the total by what the explanation says", () => {
    const [candidate, opening] = vectors(aCandidate({ skills: [says("cook_meals"), says("plan_menus")] }), anOpening());
    const { total, skills } = explain(candidate, opening, model, "candidates", { worth: true });
    const menus = skills.find(({ skill }) => skill === "skl_plan_menus");
    const without = score(withoutSkill(candidate, numberOf("plan_menus")), opening, model, "candidates").total;
    expect(menus?.worth).toBeGreaterThan(0);
    expect(total - without).toBeCloseTo(menus?.worth ?? 0, 6);
  });
  test("a missing or unknown skill is worth something, and naming it raises the total", () => {
    fc.assert(
      fc.property(someCandidate, someOpening, (person, job) => {
        const concepts = job.skills.flatMap(({ links }) => links.map(({ concept }) => concept));
        // One skill asked at two levels: what meets the lower one may miss the higher.
        fc.pre(new Set(concepts).size === concepts.length);
        const [candidate, opening] = vectors(person, job);
        for (const { worth, state } of explain(candidate, opening, model, "candidates", { worth: true }).skills) {
          // Who shows without a level what a headline tells as well may stand a little higher by the headline alone.
          const least = state.startsWith("met") ? -0.5 : 0;
          if (worth !== null) expect(worth).toBeGreaterThanOrEqual(least);
        }
      }),
      { numRuns: 60 },
    );
    const before = told({ skills: [] });
    const after = told({ skills: [says("plan_menus")] });
    expect(after.total).toBeGreaterThan(before.total);
  });
  test("equal inputs give equal explanations, and the explanation has the score's total and parts", () => {
    fc.assert(
      fc.property(someCandidate, someOpening, (person, job) => {
        const pair = vectors(person, job);
        const first = explain(...pair, model, "openings");
        expect(explain(...structuredClone(pair), model, "openings")).toEqual(first);
        expect({ total: first.total, parts: first.parts }).toEqual(score(...pair, model, "openings"));
      }),
      { numRuns: 60 },
    );
  });
});
