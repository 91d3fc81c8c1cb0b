import { expect } from "vitest";
import type { IndexDoc } from "../../documents/index-doc.ts";
import type { RecallGroup } from "../query.ts";
import type { ConformanceCase } from "./case.ts";
import { ask, fill, found, opening, person, put, remove, scopeOf, streamOf } from "./material.ts";

/** A small repeatable source of numbers 0..1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** 2,000 people with skills of 400, some of them common, and occupations of 20 groups. */
function crowd(): IndexDoc[] {
  const next = numbers(11);
  const skill = () => `skl_${Math.floor(400 * next() ** 2)}`;
  return Array.from({ length: 2000 }, (_, at) =>
    person(`c${String(at).padStart(4, "0")}`, {
      skills: Array.from({ length: 4 + Math.floor(next() * 10) }, () => ({
        concept: { id: skill(), labels: [] },
        text: "",
        level: null,
      })),
      occupations: [{ id: `occ_${at % 60}`, iscoGroup: String(2100 + (at % 20)) }],
      eqf: 3 + Math.floor(next() * 5),
    }),
  );
}

/** Eight skills with two related ones each, and the occupation with its group. */
function groupsOf(next: () => number): RecallGroup[] {
  const skill = () => `skl_${Math.floor(400 * next() ** 2)}`;
  const skills = Array.from(
    { length: 8 },
    (): RecallGroup => ({
      weight: 0.5 + next(),
      members: [
        ["skill", skill(), 1],
        ["skill", skill(), 0.6],
        ["skill", skill(), 0.3],
      ],
    }),
  );
  const occupation = Math.floor(next() * 60);
  return [
    ...skills,
    {
      weight: 2,
      members: [
        ["occupation", `occ_${occupation}`, 1],
        ["isco", String(2100 + (occupation % 20)), 0.5],
      ],
    },
  ];
}

/** The definition that recall stands for: weighted groups, plus up to 0.4 for things recall does not know. */
function exactScore(doc: IndexDoc, groups: readonly RecallGroup[]): number {
  const held = new Set([...doc.skills.map(({ id }) => id), ...doc.occupations, ...doc.iscoGroups]);
  const sum = groups.reduce(
    (total, { weight, members }) =>
      total + weight * Math.max(0, ...members.map(([, id, credit]) => (held.has(id) ? credit : 0))),
    0,
  );
  return sum + (doc.eqf ?? 0) * 0.05;
}

/** Candidates for the exact scorer, and traces of people in storage. */
export const recallCases: readonly ConformanceCase[] = [
  {
    number: 48,
    promise: "recall holds at least 0.99 of the exact top 50 on 2,000 people, with true bounds",
    async run({ engine }) {
      const people = crowd();
      await engine.rebuild(streamOf(people), {});
      const next = numbers(5);
      let share = 0;
      for (let opening = 0; opening < 20; opening++) {
        const groups = groupsOf(next);
        const exact = new Map(people.map((doc) => [doc.id, exactScore(doc, groups)]));
        const top = [...exact].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 50);
        const recalled = await engine.recall({ type: "candidate", groups, limit: 300, rest: 0.4 }, scopeOf(), {});
        const bounds = new Map(recalled.found.map(({ id, bound }) => [id, bound]));
        const kept = top.filter(([id]) => bounds.has(id)).length / 50;
        expect(kept).toBeGreaterThanOrEqual(0.9);
        share += kept / 20;
        for (const [id, score] of exact) expect(score).toBeLessThanOrEqual((bounds.get(id) ?? recalled.floor) + 1e-6);
      }
      expect(share).toBeGreaterThanOrEqual(0.99);
    },
  },
  {
    number: 49,
    promise: "an opening with no linked skills still gets people, by occupation first",
    async run({ engine }) {
      const work = (iscoGroup: string) => ({ occupations: [{ id: `occ_${iscoGroup}`, iscoGroup }] });
      await fill(engine, person("a", work("5120")), person("b", work("2221")), person("c"), opening("o", work("2221")));
      const groups: RecallGroup[] = [{ weight: 1, members: [["isco", "222", 0.7]] }];
      const some = await engine.recall({ type: "candidate", groups, limit: 10, rest: 0.1 }, scopeOf(), {});
      expect(some.found.map(({ id }) => id)).toEqual(["b", "a", "c"]);
      expect(some.found[0]?.bound).toBeCloseTo(0.8, 6);
      const none = await engine.recall({ type: "candidate", groups: [], limit: 2, rest: 0.1 }, scopeOf(), {});
      expect(none.found.map(({ id }) => id)).toEqual(["a", "b"]);
      expect(none.floor).toBeCloseTo(0.1, 6);
      const open = await engine.recall({ type: "opening", groups, limit: 10, rest: 0 }, scopeOf(), {});
      expect(open.found.map(({ id }) => id)).toEqual(["o"]);
    },
  },
  {
    number: 51,
    promise: "erased words are in none of the engine's files, whatever version they came from",
    async run({ engine, files }) {
      const traces = ["zyxwvuta", "qwkjhgfd", "mnbvcxzl"];
      const others = Array.from({ length: 300 }, (_, at) =>
        person(`p${at}`, { headline: `cook number${at}`, texts: ["a plain text"] }),
      );
      await fill(engine, ...others);
      for (const [at, trace] of traces.entries()) {
        await engine.apply(
          [put(person("gone", { headline: trace, texts: [`was ${trace}é here`] }), BigInt(at + 1))],
          {},
        );
      }
      await engine.apply([put(person("gone", { corpus: "published", headline: traces[0] ?? "" }), 1n)], {});
      const receipt = await engine.apply(
        [remove(person("gone"), 9n, "erased"), remove(person("gone", { corpus: "published" }), 9n, "erased")],
        {},
      );
      expect(receipt.erased).toEqual(["gone", "gone"]);
      for (const trace of traces) {
        expect(await found(engine, { typed: `${trace} ` })).toEqual([]);
        for (const file of files?.() ?? []) expect(file.includes(trace.slice(1)), trace).toBe(false);
      }
      expect((await ask(engine, { typed: "cook " })).total.value).toBe(300);
      await engine.rebuild(streamOf([...others, person("late", { headline: "hgfdsapoi" })]), {});
      await engine.apply([remove(person("late"), 9n, "erased")], {});
      for (const file of files?.() ?? []) expect(file.includes("gfdsapoi")).toBe(false);
    },
  },
  {
    number: 52,
    promise: "values of hidden fields are nowhere in the index",
    async run({ engine, files }) {
      const canary = "canaryvalue";
      const record = {
        headline: "cook",
        legalName: canary,
        email: `${canary}@example.org`,
        notes: [canary],
        nationality: canary,
      };
      await fill(engine, person("a", record as Parameters<typeof person>[1] & object));
      const smuggled = { ...person("b"), motherTongue: canary } as unknown as IndexDoc;
      const receipt = await engine.apply([put(smuggled)], {});
      expect(receipt.refused.map(({ id }) => id)).toEqual(["b"]);
      expect(await found(engine, { typed: `${canary} ` })).toEqual([]);
      for (const file of files?.() ?? []) expect(file.includes(canary)).toBe(false);
      const published = person("c", { corpus: "published", counsellorId: "acc_canary", orderedAt: 99 });
      expect(published).toMatchObject({ counsellor: null, orderedAt: 0 });
    },
  },
];
