import { expect } from "vitest";
import type { ScopeToken } from "../scope-token.ts";
import type { ConformanceCase } from "./case.ts";
import { ask, fill, found, idsOf, opening, person, put, remove, scopeOf, skills } from "./material.ts";

const anywhere = {
  type: "candidate",
  groups: [{ weight: 1, members: [["skill", "skl_tig", 1]] }],
  limit: 100,
  rest: 0,
} as const;

/** What the scope hides, and what changes do. */
export const scopeCases: readonly ConformanceCase[] = [
  {
    number: 36,
    promise: "scope hides in hits, totals, facets, order and recall alike",
    async run({ engine }) {
      const welder = { headline: "welder", skills: skills("tig") };
      await fill(
        engine,
        person("a", welder),
        person("b", { ...welder, programmeId: "prg_b" }),
        person("c", { ...welder, corpus: "published" }),
        person("d", { ...welder, corpus: "published", blockedOrganisationIds: ["org_x"] }),
        person("e", { ...welder, corpus: "published", programmeId: "prg_b" }),
      );
      const reach = async (scope: ScopeToken) => {
        const page = await ask(engine, { typed: "welder ", facets: [{ field: "skill", limit: 5 }], scope });
        const hits = page.hits.map(({ id }) => id).sort();
        expect(page.total.value).toBe(hits.length);
        expect(page.facets.skill?.values[0]?.count ?? 0).toBe(hits.length);
        const recalled = await engine.recall(anywhere, scope, {});
        expect(recalled.found.map(({ id }) => id).sort()).toEqual(hits);
        return hits;
      };
      expect(await reach(scopeOf())).toEqual(["a"]);
      expect(await reach(scopeOf({ programmes: ["prg_a", "prg_b"] }))).toEqual(["a", "b"]);
      expect(await reach(scopeOf({ corpus: "published" }))).toEqual(["c", "d"]);
      expect(await reach(scopeOf({ corpus: "published", organisation: "org_x" }))).toEqual(["c"]);
      expect(await reach(scopeOf({ programmes: [] }))).toEqual([]);
      await fill(engine, person("f", { ...welder, counsellorId: "acc_1" }), opening("o", { headline: "welder" }));
      expect(await reach(scopeOf({ counsellor: "acc_1" }))).toEqual(["f"]);
      const own = ask(engine, { type: "opening", typed: "welder ", scope: scopeOf({ counsellor: "acc_1" }) });
      expect(await idsOf(own)).toEqual(["o"]);
      const wide = { where: { in: ["programme", ["prg_b"]] } } as const;
      expect(await found(engine, wide)).toEqual([]);
    },
  },
  {
    number: 37,
    promise: "a question without a scope throws, and so does one beyond the scope's types",
    async run({ engine }) {
      const forged = {
        corpus: "staff",
        types: ["candidate"],
        programmes: ["prg_a"],
        tieKey: "",
      } as unknown as ScopeToken;
      const query = {
        type: "candidate",
        where: { and: [] },
        facets: [],
        sort: "newest",
        page: { size: 5 },
        locale: "en",
      } as const;
      await expect(engine.query(query, undefined as unknown as ScopeToken, {})).rejects.toThrow(TypeError);
      await expect(engine.query(query, forged, {})).rejects.toThrow(TypeError);
      await expect(engine.recall(anywhere, forged, {})).rejects.toThrow(TypeError);
      await expect(ask(engine, { type: "opening", scope: scopeOf({ types: ["candidate"] }) })).rejects.toThrow(
        TypeError,
      );
    },
  },
  {
    number: 38,
    promise: "what was put is found when apply resolves, and its former words are not",
    async run({ engine }) {
      await fill(engine, person("a", { headline: "baker", regions: ["01"] }));
      expect(await found(engine, { typed: "baker " })).toEqual(["a"]);
      await engine.apply([put(person("a", { headline: "welder", regions: ["02"] }), 2n)], {});
      expect(await found(engine, { typed: "baker " })).toEqual([]);
      expect(await found(engine, { typed: "welder ", where: { in: ["region", ["02"]] } })).toEqual(["a"]);
      expect(await found(engine, { where: { in: ["region", ["01"]] } })).toEqual([]);
    },
  },
  {
    number: 39,
    promise: "an older version changes nothing",
    async run({ engine }) {
      await engine.apply([put(person("a", { headline: "welder" }), 5n)], {});
      const receipt = await engine.apply([put(person("a", { headline: "baker" }), 4n)], {});
      expect(receipt).toMatchObject({ applied: 0, ignored: 1 });
      expect(await found(engine, { typed: "baker " })).toEqual([]);
      await engine.apply([remove(person("a"), 3n)], {});
      expect(await found(engine, { typed: "welder " })).toEqual(["a"]);
    },
  },
  {
    number: 40,
    promise: "what was removed is found by nothing, at once",
    async run({ engine }) {
      const welder = person("a", { headline: "welder", skills: skills("tig") });
      await fill(engine, welder, person("b", { corpus: "published", headline: "welder" }));
      await engine.apply([remove(welder, 2n)], {});
      expect(await idsOf(ask(engine, { typed: "welder " }))).toEqual([]);
      expect(await idsOf(ask(engine))).toEqual([]);
      expect((await engine.recall(anywhere, scopeOf(), {})).found).toEqual([]);
      expect(await found(engine, { typed: "welder ", scope: scopeOf({ corpus: "published" }) })).toEqual(["b"]);
    },
  },
  {
    number: 41,
    promise: "a late put after a removal stays without effect; a newer one counts",
    async run({ engine, reopen }) {
      const welder = person("a", { headline: "welder" });
      await engine.apply([remove(welder, 5n)], {});
      await engine.apply([put(welder, 4n)], {});
      await engine.apply([put(welder, 5n)], {});
      expect(await found(engine, { typed: "welder " })).toEqual([]);
      const again = await reopen();
      await again.apply([put(welder, 4n)], {});
      expect(await found(again, { typed: "welder " })).toEqual([]);
      await again.apply([put(welder, 6n)], {});
      expect(await found(again, { typed: "welder " })).toEqual(["a"]);
      await again.close();
    },
  },
  {
    number: 42,
    promise: "the same batch twice is the same as once",
    async run({ engine }) {
      const batch = [
        put(person("a", { headline: "cook" })),
        put(person("b", { headline: "cook" })),
        remove(person("b"), 2n),
      ];
      await engine.apply(batch, { position: 7n });
      const digests = await engine.digests("staff", "candidate", 16, {});
      const receipt = await engine.apply(batch, { position: 7n });
      expect(receipt.applied).toBe(0);
      expect(await engine.digests("staff", "candidate", 16, {})).toEqual(digests);
      expect((await engine.health({})).position).toBe(7n);
    },
  },
  {
    number: 43,
    promise: "of a hundred documents with a bad one, ninety-nine are indexed and one is named",
    async run({ engine }) {
      const docs = Array.from({ length: 100 }, (_, at) => person(`p${at}`, { headline: "cook" }));
      const bad = { ...docs[50], email: "someone@example.org" } as unknown as (typeof docs)[number];
      const receipt = await engine.apply(
        docs.map((doc, at) => put(at === 50 ? bad : doc)),
        {},
      );
      expect(receipt.applied).toBe(99);
      expect(receipt.refused.map(({ id }) => id)).toEqual(["p50"]);
      expect((await ask(engine, { typed: "cook " })).total.value).toBe(99);
    },
  },
];
