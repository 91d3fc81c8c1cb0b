import { expect } from "vitest";
import { SearchRefusal } from "../port.ts";
import type { Filter } from "../query.ts";
import type { ConformanceCase } from "./case.ts";
import { ask, atLevel, fill, found, opening, person } from "./material.ts";

const level = (id: string, language: string, reached: "A2" | "B1" | "B2" | "C2" | null) =>
  person(id, { languages: [{ language, level: reached }] });

/** What filters let through. */
export const filterCases: readonly ConformanceCase[] = [
  {
    number: 20,
    promise: "each kind of filter alone lets through what it names",
    async run({ engine }) {
      await fill(
        engine,
        person("a", {
          state: "paused",
          municipalities: ["091"],
          regions: ["01"],
          workModes: ["remote"],
          workingTimes: ["full_time", "shifts"],
          contractTypes: ["permanent"],
          eqf: 6,
          startOn: "2026-03-01",
          profileLanguage: "fi",
          counsellorId: "acc_1",
          languages: [{ language: "fi", level: "B2" }],
          occupations: [{ id: "occ_1", iscoGroup: "2512" }],
          skills: [atLevel("skl_1", 3)],
        }),
        person("b"),
      );
      const filters: Filter[] = [
        { in: ["state", ["paused"]] },
        { in: ["municipality", ["049", "091"]] },
        { in: ["region", ["01"]] },
        { in: ["workMode", ["remote"]] },
        { in: ["workingTime", ["shifts"]] },
        { in: ["contractType", ["permanent"]] },
        { in: ["education", ["6"]] },
        { in: ["profileLanguage", ["fi"]] },
        { in: ["counsellor", ["acc_1"]] },
        { in: ["language", ["fi"]] },
        { in: ["language", ["fi:B1"]] },
        { in: ["occupation", ["occ_1"]] },
        { in: ["isco", ["25"]] },
        { in: ["skill", ["skl_1"]] },
        { range: ["eqf", { gte: 5 }] },
        { range: ["startDay", { lte: 20_600 }] },
        { language: ["fi", "B2"] },
        { skill: ["skl_1", { minLevel: 3 }] },
        { place: { municipality: ["091"], orRemote: false } },
        { ids: ["a", "zz"] },
      ];
      for (const where of filters) expect(await found(engine, { where }), JSON.stringify(where)).toEqual(["a"]);
      await fill(engine, opening("o", { organisationId: "org_1", kind: "internship" }), opening("p"));
      for (const where of [{ in: ["organisation", ["org_1"]] }, { in: ["kind", ["internship"]] }] satisfies Filter[]) {
        expect(await found(engine, { type: "opening", where })).toEqual(["o"]);
      }
    },
  },
  {
    number: 21,
    promise: "and, or and not nest to the limit; deeper and wider ones are refused",
    async run({ engine }) {
      await fill(
        engine,
        person("a", { regions: ["01"], eqf: 6 }),
        person("b", { regions: ["02"], eqf: 6 }),
        person("c", { eqf: 7 }),
      );
      const region = (code: string): Filter => ({ in: ["region", [code]] });
      const nested: Filter = { and: [{ range: ["eqf", { lte: 6 }] }, { or: [region("03"), { not: region("02") }] }] };
      expect(await found(engine, { where: nested })).toEqual(["a"]);
      expect(await found(engine, { where: { not: { or: [region("01"), region("02")] } } })).toEqual(["c"]);
      expect(await found(engine, { where: { not: { and: [region("01"), { range: ["eqf", { gte: 6 }] }] } } })).toEqual([
        "b",
        "c",
      ]);
      const deep: Filter = { not: { not: { not: { not: region("01") } } } };
      await expect(ask(engine, { where: deep })).rejects.toThrow(SearchRefusal);
      const wide: Filter = { or: Array.from({ length: 51 }, () => region("01")) };
      await expect(ask(engine, { where: wide })).rejects.toThrow(SearchRefusal);
      const long: Filter = { in: ["region", Array.from({ length: 201 }, String)] };
      await expect(ask(engine, { where: long })).rejects.toThrow(SearchRefusal);
      const unknown = { in: ["secret", ["x"]] } as unknown as Filter;
      await expect(ask(engine, { where: unknown })).rejects.toThrow(SearchRefusal);
    },
  },
  {
    number: 22,
    promise: "an empty list matches nothing",
    async run({ engine }) {
      await fill(engine, person("a", { regions: ["01"] }));
      expect(await found(engine, { where: { in: ["region", []] } })).toEqual([]);
      expect(await found(engine, { where: { not: { in: ["region", []] } } })).toEqual(["a"]);
      expect(await found(engine, { where: { or: [] } })).toEqual([]);
      expect(await found(engine, { where: { and: [] } })).toEqual(["a"]);
    },
  },
  {
    number: 23,
    promise: "quotes and operators inside a filter's value are only a value",
    async run({ engine }) {
      const odd = "x' OR 1=1 -- \" AND state = 'a";
      await fill(engine, person("a", { regions: [odd] }), person("b", { regions: ["01"] }));
      expect(await found(engine, { where: { in: ["region", [odd]] } })).toEqual(["a"]);
      expect(await found(engine, { where: { in: ["region", ["' OR 1=1 --", '" OR "1"="1']] } })).toEqual([]);
    },
  },
  {
    number: 24,
    promise: "a missing number is neither in nor outside a range, unless asked for",
    async run({ engine }) {
      await fill(engine, person("a", { eqf: 4 }), person("b", { eqf: 6 }), person("c"));
      const least = { range: ["eqf", { gte: 6 }] } as const;
      expect(await found(engine, { where: least })).toEqual(["b"]);
      expect(await found(engine, { where: { not: least } })).toEqual(["a"]);
      expect(await found(engine, { where: { range: ["eqf", { gte: 6, orMissing: true }] } })).toEqual(["b", "c"]);
    },
  },
  {
    number: 25,
    promise: "a language at B1 or better includes B2 and mother tongue, and leaves out A2 and untold levels",
    async run({ engine }) {
      const people = [level("a", "fi", "A2"), level("b", "fi", "B1"), level("c", "fi", "B2"), level("d", "fi", "C2")];
      await fill(engine, ...people, level("e", "fi", null), level("f", "sv", "C2"));
      expect(await found(engine, { where: { language: ["fi", "B1"] } })).toEqual(["b", "c", "d"]);
      expect(await found(engine, { where: { in: ["language", ["fi"]] } })).toEqual(["a", "b", "c", "d", "e"]);
    },
  },
  {
    number: 26,
    promise: "a skill counts with its narrower concepts and its level",
    async run({ engine }) {
      await fill(
        engine,
        person("a", { skills: [atLevel("skl_broad", 1)] }),
        person("b", { skills: [atLevel("skl_narrow", 3)] }),
        person("c", { skills: [atLevel("skl_other", 4)] }),
        person("d", { skills: [atLevel("skl_broad", null)] }),
      );
      expect(await found(engine, { where: { skill: ["skl_broad", {}] } })).toEqual(["a", "d"]);
      const narrower = ["skl_narrow"];
      expect(await found(engine, { where: { skill: ["skl_broad", { narrower }] } })).toEqual(["a", "b", "d"]);
      expect(await found(engine, { where: { skill: ["skl_broad", { narrower, minLevel: 2 }] } })).toEqual(["b"]);
    },
  },
  {
    number: 27,
    promise: "a municipality, or remote",
    async run({ engine }) {
      await fill(
        engine,
        person("a", { municipalities: ["091", "049"] }),
        person("b", { workModes: ["hybrid", "remote"] }),
        person("c", { municipalities: ["853"] }),
      );
      expect(await found(engine, { where: { place: { municipality: ["091"], orRemote: true } } })).toEqual(["a", "b"]);
      expect(await found(engine, { where: { place: { municipality: [], orRemote: true } } })).toEqual(["b"]);
    },
  },
];
