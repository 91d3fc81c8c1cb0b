import { expect } from "vitest";
import { bucketOf, contentDigest, documentMark } from "../../documents/digest.ts";
import type { IndexDoc } from "../../documents/index-doc.ts";
import type { VersionedDoc } from "../port.ts";
import type { ConformanceCase } from "./case.ts";
import { ask, fill, found, person, put, remove, scopeOf, skills, streamOf } from "./material.ts";

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Building anew beside the serving index, and comparing with the database. */
export const rebuildCases: readonly ConformanceCase[] = [
  {
    number: 44,
    promise: "a rebuild while 200 changes arrive ends equal to the database",
    async run({ engine }) {
      const database = new Map<string, { doc: IndexDoc; version: bigint }>();
      const write = (doc: IndexDoc, version: bigint) => database.set(doc.id, { doc, version });
      for (let at = 0; at < 600; at++) write(person(`p${at}`, { headline: `old${at}` }), 1n);
      await engine.apply(
        [...database.values()].map(({ doc, version }) => put(doc, version)),
        {},
      );
      const before = [...database.values()];
      // Both go on step by step, so that a recording of it meets the same order again.
      const steps = Array.from({ length: 12 }, () => Promise.withResolvers<void>());
      async function* source(): AsyncGenerator<VersionedDoc> {
        for (const [at, one] of before.entries()) {
          if (at % 50 === 0) await steps[at / 50]?.promise;
          yield one;
        }
      }
      const building = engine.rebuild(source(), {});
      for (let at = 0; at < 200; at++) {
        const id = `p${at * 3}`;
        if (at % 10 === 0) steps[at / 10]?.resolve();
        if (at % 4 === 0) {
          database.delete(id);
          await engine.apply([remove(person(id), 2n)], {});
        } else {
          write(person(id, { headline: `new${at}` }), 2n);
          await engine.apply([put(person(id, { headline: `new${at}` }), 2n)], {});
        }
        if (at % 20 === 0) expect((await ask(engine)).total.value).toBe(database.size);
      }
      await building;
      expect((await ask(engine)).total.value).toBe(database.size);
      expect(await found(engine, { typed: "new1 " })).toEqual(["p3"]);
      expect(await found(engine, { typed: "old3 " })).toEqual([]);
      expect(await found(engine, { typed: "old0 " })).toEqual([]);
      const marks = [...database.values()].reduce(
        (sum, { doc, version }) => sum ^ documentMark(doc.id, version, contentDigest(doc)),
        0n,
      );
      const [digest] = await engine.digests("staff", "candidate", 1, {});
      expect(digest).toEqual({ bucket: 0, count: database.size, digest: marks.toString(16).padStart(16, "0") });
    },
  },
  {
    number: 45,
    promise: "a rebuild that dies half-way leaves the old index serving, also after a restart",
    async run({ engine, reopen }) {
      await fill(engine, person("a", { headline: "welder" }));
      async function* dying(): AsyncGenerator<VersionedDoc> {
        for (let at = 0; at < 1500; at++) yield { doc: person(`x${at}`, { headline: "half" }), version: 1n };
        throw new Error("the lights went out");
      }
      await expect(engine.rebuild(dying(), {})).rejects.toThrow("the lights went out");
      expect(await found(engine, { typed: "welder " })).toEqual(["a"]);
      expect((await ask(engine, { typed: "half " })).total.value).toBe(0);
      let stop: () => void = () => undefined;
      async function* hanging(): AsyncGenerator<VersionedDoc> {
        for (let at = 0; at < 1500; at++) yield { doc: person(`x${at}`, { headline: "half" }), version: 1n };
        await new Promise<void>((resolve) => {
          stop = resolve;
        });
      }
      const lost = engine.rebuild(hanging(), {});
      // It may learn of its end at any time from here on; what it says is looked at below.
      lost.catch(() => undefined);
      await wait(300);
      const later = await reopen({ clock: () => Date.now() + 3_600_000 });
      expect(await found(later, { typed: "welder " })).toEqual(["a"]);
      await later.rebuild(streamOf([person("b", { headline: "baker" })]), {});
      expect(await found(later, { typed: "baker " })).toEqual(["b"]);
      expect(await found(later, { typed: "welder " })).toEqual([]);
      stop();
      await expect(lost).rejects.toThrow(/taken (over|for dead)/);
      expect(await found(later, { typed: "baker " })).toEqual(["b"]);
      await later.close();
    },
  },
  {
    number: 46,
    promise: "changed settings are noticed, the index is rebuilt, and nothing is lost",
    labels: ["kehittäjä"],
    async run({ engine, reopen }) {
      const people = [person("a", { headline: "ohjelmistokehittäjä" }), person("b", { headline: "baker" })];
      await fill(engine, ...people);
      expect((await engine.health({})).state).toBe("ready");
      const vocabulary = { version: "changed", labels: () => ["kehittäjä", "ohjelmisto"] };
      const later = await reopen({ vocabulary: () => vocabulary });
      expect((await later.health({})).state).toBe("stale-settings");
      expect(await found(later, { typed: "baker " })).toEqual(["b"]);
      await later.rebuild(streamOf(people), {});
      const health = await later.health({});
      expect(health.state).toBe("ready");
      expect(health.documents.find(({ corpus, type }) => corpus === "staff" && type === "candidate")?.count).toBe(2);
      expect(await found(later, { typed: "kehittäjä " })).toEqual(["a"]);
      await later.close();
    },
  },
  {
    number: 47,
    promise: "digests are equal for equal content and differ for one changed byte, and a repair makes them equal again",
    async run({ engine }) {
      const people = Array.from({ length: 40 }, (_, at) =>
        person(`p${at}`, { headline: `cook ${at}`, skills: skills("tig") }),
      );
      await fill(engine, ...people);
      const before = await engine.digests("staff", "candidate", 256, {});
      await engine.rebuild(streamOf([...people].reverse()), {});
      expect(await engine.digests("staff", "candidate", 256, {})).toEqual(before);
      await engine.apply([put(person("p7", { headline: "cook 8", skills: skills("tig") }), 2n)], {});
      const after = await engine.digests("staff", "candidate", 256, {});
      const different = after.filter((bucket, at) => bucket.digest !== before[at]?.digest).map(({ bucket }) => bucket);
      expect(different).toEqual([bucketOf("p7")]);
      const held = await engine.holdings("staff", "candidate", [bucketOf("p7")], {});
      expect(held.map(({ id }) => id)).toContain("p7");
      expect(held.every(({ id }) => bucketOf(id) === bucketOf("p7"))).toBe(true);
      const right = person("p7", { headline: "cook 9" });
      await engine.apply([put(right, 2n)], {});
      expect(await engine.digests("staff", "candidate", 256, {})).toEqual(after);
      await engine.apply([{ ...put(right, 2n), repair: true }], {});
      expect(await found(engine, { typed: '"cook 9" ' })).toEqual(["p7", "p9"]);
      await engine.apply([remove(person("p9"), 1n)], {});
      await engine.apply([{ ...put(person("p9", { headline: "cook 9" }), 1n), repair: true }], {});
      await engine.apply([{ ...put(person("p7", { headline: "older" }), 1n), repair: true }], {});
      expect(await found(engine, { typed: '"cook 9" ' })).toEqual(["p7", "p9"]);
      expect(await engine.digests("published", "candidate", 4, {})).toEqual(
        [0, 1, 2, 3].map((bucket) => ({ bucket, count: 0, digest: "0000000000000000" })),
      );
    },
  },
  {
    number: 50,
    promise: "a cancelled or late call ends with a refusal and does no work",
    async run({ engine }) {
      await fill(engine, person("a", { headline: "cook" }));
      const query = {
        type: "candidate",
        where: { and: [] },
        facets: [],
        sort: "newest",
        page: { size: 5 },
        locale: "en",
      } as const;
      const signal = AbortSignal.abort();
      await expect(engine.query(query, scopeOf(), { signal })).rejects.toMatchObject({ reason: "cancelled" });
      await expect(engine.query(query, scopeOf(), { deadline: 0 })).rejects.toMatchObject({ reason: "deadline" });
      const recall = { type: "candidate", groups: [], limit: 5, rest: 0 } as const;
      await expect(engine.recall(recall, scopeOf(), { signal })).rejects.toMatchObject({ reason: "cancelled" });
      await expect(engine.rebuild(streamOf([person("b")]), { signal })).rejects.toMatchObject({ reason: "cancelled" });
      expect(await found(engine, {})).toEqual(["a"]);
    },
  },
];
