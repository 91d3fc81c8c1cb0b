import fc from "fast-check";
import { expect, test } from "vitest";
import { someCandidate, someOpening } from "../fixtures/random-world.ts";
import { smallTaxonomy } from "../fixtures/small-taxonomy.ts";
import {
  currentWeights,
  inferCandidate,
  inferOpening,
  makeMatchModel,
  recallMarks,
  recallPlan,
  score,
} from "../index.ts";
import type { RecallPlan } from "./recall-plan.ts";

const model = makeMatchModel(smallTaxonomy, currentWeights);

/** As an engine sums up: the best credit of each group, once. */
function sumOf({ groups, rest }: RecallPlan, marks: readonly string[]): number {
  const held = new Set(marks);
  const worth = ({ weight, members }: RecallPlan["groups"][number]) =>
    weight * Math.max(0, ...members.map(([, name, credit]) => (held.has(name) ? credit : 0)));
  return groups.reduce((sum, group) => sum + worth(group), rest);
}

test("no total is above what the plan's sum allows, whoever meets whatever opening", () => {
  fc.assert(
    fc.property(
      someCandidate,
      someOpening,
      fc.constantFrom("candidates" as const, "openings" as const),
      (person, job, direction) => {
        const candidate = inferCandidate(person, model);
        const opening = inferOpening(job, model);
        const plan = recallPlan(opening, model, direction);
        const { total } = score(candidate, opening, model, direction);
        expect(total).toBeLessThanOrEqual(plan.mostTotal(sumOf(plan, recallMarks(candidate, model))) + 1e-6);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("weights, credits and the rest are what an engine may be asked", () => {
  fc.assert(
    fc.property(someOpening, (job) => {
      const { groups, rest } = recallPlan(inferOpening(job, model), model, "candidates");
      expect(rest).toBeGreaterThanOrEqual(0);
      for (const { weight, members } of groups) {
        expect(weight).toBeGreaterThan(0);
        expect(Math.max(...members.map(([, , credit]) => credit))).toBe(1);
        for (const [, , credit] of members) expect(credit).toBeGreaterThan(0);
      }
    }),
  );
});

test("marks are sorted, each once, and short", () => {
  fc.assert(
    fc.property(someCandidate, (person) => {
      const marks = recallMarks(inferCandidate(person, model), model);
      expect(marks).toEqual([...new Set(marks)].sort());
      for (const one of marks) expect(one.length).toBeLessThanOrEqual(40);
    }),
  );
});
