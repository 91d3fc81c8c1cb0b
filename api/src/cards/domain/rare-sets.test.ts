import fc from "fast-check";
import { expect, test } from "vitest";
import { rareSets } from "./rare-sets.ts";

const least = 5;
const rare = fc.uniqueArray(
  fc.record({ concept: fc.stringMatching(/^occ_[a-f0-9]{3}$/), people: fc.integer({ min: 1, max: least - 1 }) }),
  { selector: ({ concept }) => concept, maxLength: 40 },
);
const near = (one: string, other: string) =>
  [...`${one}${other}`].reduce((sum, { length }, at) => sum + length * at, 0) % 7;

test("every set is one of enough people, no occupation stands in two, and what is left over would not make one more", () => {
  fc.assert(
    fc.property(rare, (all) => {
      const people = new Map(all.map((one) => [one.concept, one.people]));
      const sets = rareSets(all, least, near);
      const holders = (set: readonly string[]) => set.reduce((sum, id) => sum + (people.get(id) ?? Number.NaN), 0);
      for (const set of sets) {
        expect(holders(set)).toBeGreaterThanOrEqual(least);
        expect(set.length).toBeGreaterThan(1);
        expect([...set].sort(), "its order says nothing of who has what").toEqual(set);
      }
      const within = sets.flat();
      expect(new Set(within).size).toBe(within.length);
      expect(holders(all.map(({ concept }) => concept).filter((id) => !within.includes(id)))).toBeLessThan(least);
    }),
  );
});

test("the order in which occupations are given changes no set, and the nearest are laid together", () => {
  fc.assert(
    fc.property(rare, (all) => {
      expect(rareSets([...all].reverse(), least, near)).toEqual(rareSets(all, least, near));
    }),
  );
  const four = ["occ_a", "occ_b", "occ_c", "occ_d"].map((concept) => ({ concept, people: 3 }));
  const pairs = (one: string, other: string) => (one + other === "occ_aocc_d" || one + other === "occ_docc_a" ? 1 : 0);
  expect(rareSets(four, least, pairs)).toEqual([
    ["occ_a", "occ_d"],
    ["occ_b", "occ_c"],
  ]);
});
