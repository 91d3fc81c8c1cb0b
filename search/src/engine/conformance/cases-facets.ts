import { expect } from "vitest";
import type { Filter, SearchQuery } from "../query.ts";
import type { ConformanceCase } from "./case.ts";
import { ask, fill, idsOf, person, scopeOf, skills } from "./material.ts";

const regions = ["01", "02", "03"];
const modes = ["on_site", "hybrid", "remote"];

/** Sixty people whose fields follow their number. */
const sixty = () =>
  Array.from({ length: 60 }, (_, at) =>
    person(`p${String(at).padStart(2, "0")}`, {
      regions: [regions[at % 3] ?? ""],
      workModes: modes.slice(0, 1 + (at % 2)),
      eqf: 4 + (at % 4),
      headline: at % 5 === 0 ? "cook" : "nurse",
    }),
  );

const counted = (values: readonly string[][]) => {
  const counts = new Map<string, number>();
  for (const value of values.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
};

/** What is counted, and in which order pages come. */
export const facetCases: readonly ConformanceCase[] = [
  {
    number: 28,
    promise: "facet counts equal counting one by one",
    async run({ engine }) {
      const people = sixty();
      await fill(engine, ...people);
      const page = await ask(engine, {
        typed: "nurse ",
        where: { range: ["eqf", { gte: 5 }] },
        facets: [
          { field: "region", limit: 10 },
          { field: "workMode", limit: 10 },
        ],
      });
      const expected = people.filter(({ headline, eqf }) => headline === "nurse" && (eqf ?? 0) >= 5);
      expect(page.total.value).toBe(expected.length);
      expect(page.facets.region?.values).toEqual(counted(expected.map((one) => [...one.regions])));
      expect(page.facets.workMode?.values).toEqual(counted(expected.map((one) => [...one.workModes])));
    },
  },
  {
    number: 29,
    promise: "a facet leaves its own filter out of its counts, and every other filter in",
    async run({ engine }) {
      const people = sixty();
      await fill(engine, ...people);
      const where: Filter = {
        and: [{ in: ["region", ["01"]] }, { in: ["workMode", ["hybrid"]] }, { in: ["education", ["5"]] }],
      };
      const facets: SearchQuery["facets"] = [
        { field: "region", limit: 10 },
        { field: "workMode", limit: 10 },
      ];
      const page = await ask(engine, { where, facets });
      const hybrid = people.filter(({ workModes, eqf }) => workModes.includes("hybrid") && eqf === 5);
      expect(page.facets.region?.values).toEqual(counted(hybrid.map((one) => [...one.regions])));
      const south = people.filter((one) => one.regions[0] === "01" && one.eqf === 5);
      expect(page.facets.workMode?.values).toEqual(counted(south.map((one) => [...one.workModes])));
      expect(page.total.value).toBe(hybrid.filter((one) => one.regions[0] === "01").length);
    },
  },
  {
    number: 30,
    promise: "facet values come by count, ties by value, cut at the number asked, with the number left out",
    async run({ engine }) {
      const names = ["b", "a", "c", "c", "d", "e"];
      await fill(engine, ...names.map((name, at) => person(String(at), { skills: skills(name) })));
      const page = await ask(engine, { facets: [{ field: "skill", limit: 3 }] });
      expect(page.facets.skill).toEqual({
        values: [
          { value: "skl_c", count: 2 },
          { value: "skl_a", count: 1 },
          { value: "skl_b", count: 1 },
        ],
        more: 2,
      });
    },
  },
  {
    number: 31,
    promise: "a facet over 5,000 different values is exact",
    async run({ engine }) {
      const people = Array.from({ length: 500 }, (_, at) =>
        person(`p${at}`, { skills: skills(...Array.from({ length: 10 }, (_, k) => `s${at * 10 + k}`), "shared") }),
      );
      await fill(engine, ...people);
      const page = await ask(engine, { facets: [{ field: "skill", limit: 2 }] });
      expect(page.facets.skill?.values[0]).toEqual({ value: "skl_shared", count: 500 });
      expect(page.facets.skill?.more).toBe(4999);
    },
  },
  {
    number: 32,
    promise: "the total is exact up to a thousand hits, and the relation says when it is not",
    async run({ engine }) {
      await fill(engine, ...Array.from({ length: 250 }, (_, at) => person(`p${at}`, { headline: "baker" })));
      expect((await ask(engine, { typed: "baker " })).total).toEqual({ value: 250, relation: "eq" });
      expect((await ask(engine, { page: { size: 1 } })).total).toEqual({ value: 250, relation: "eq" });
    },
  },
  {
    number: 33,
    promise: "lists sort by date and by name in the Finnish and Swedish alphabet, with stable ties",
    async run({ engine }) {
      const names = ["Öljy", "Zebra", "Äiti", "åkeri", "apina", "Ahven"];
      await fill(engine, ...names.map((headline, at) => person(String(at), { headline, orderedAt: at % 2 })));
      expect(await idsOf(ask(engine, { sort: "name" }))).toEqual(["5", "4", "1", "3", "2", "0"]);
      expect(await idsOf(ask(engine, { sort: "newest" }))).toEqual(["1", "3", "5", "0", "2", "4"]);
      expect(await idsOf(ask(engine, { sort: "oldest" }))).toEqual(["0", "2", "4", "1", "3", "5"]);
      const scope = scopeOf({ tieKey: "secret of an organisation" });
      const own = await idsOf(ask(engine, { sort: "newest", scope }));
      expect(own).toEqual(await idsOf(ask(engine, { sort: "newest", scope })));
      expect(own.slice(0, 3).sort()).toEqual(["1", "3", "5"]);
    },
  },
  {
    number: 34,
    promise: "pages follow each other without a repeat and without a gap",
    async run({ engine }) {
      await fill(engine, ...sixty());
      for (const sort of ["relevance", "newest", "name"] as const) {
        const seen: string[] = [];
        for (let after: string | undefined, pages = 0; pages < 20; pages++) {
          const page = await ask(engine, { typed: "nurse ", sort, page: { size: 7, after } });
          seen.push(...page.hits.map(({ id }) => id));
          after = page.next;
          if (after === undefined) break;
        }
        expect(seen).toHaveLength(48);
        expect(new Set(seen).size).toBe(48);
      }
    },
  },
  {
    number: 35,
    promise: "depth ends at a thousand hits, and the page says to search more narrowly; foreign cursors are refused",
    async run({ engine }) {
      await fill(engine, ...Array.from({ length: 1030 }, (_, at) => person(`p${at}`, { headline: "baker" })));
      let after: string | undefined;
      let last = await ask(engine, { page: { size: 100 } });
      let seen = last.hits.length;
      const first = last.next;
      for (after = last.next; after !== undefined; after = last.next) {
        last = await ask(engine, { page: { size: 100, after } });
        seen += last.hits.length;
      }
      expect(seen).toBe(1000);
      expect(last.tooDeep).toBe(true);
      await expect(ask(engine, { typed: "baker", page: { size: 100, after: first } })).rejects.toThrow(/next page/);
      await expect(ask(engine, { page: { size: 100, after: "bm9uc2Vuc2U" } })).rejects.toThrow();
    },
  },
];
