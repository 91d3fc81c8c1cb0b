import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ask, fill, found, person, put, remove, skills, streamOf } from "../conformance/material.ts";
import type { SearchEngine, VersionedDoc } from "../port.ts";
import { createEmbeddedEngine } from "./embedded-engine.ts";

let folder = "";
let engines: SearchEngine[] = [];
const file = () => join(folder, "search.sqlite");
const open = (): SearchEngine => {
  const engine = createEmbeddedEngine({ file: file(), clock: Date.now });
  engines.push(engine);
  return engine;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tuttu-search-"));
});
afterEach(async () => {
  for (const engine of engines) await engine.close();
  engines = [];
  rmSync(folder, { recursive: true, force: true });
});

describe("several connections on one index file", () => {
  test("what one has applied, the other finds, counts and forgets", async () => {
    const [one, two] = [open(), open()];
    await fill(one, person("a", { headline: "welder", skills: skills("tig") }), person("b", { headline: "welder" }));
    expect(await found(two, { typed: "welder " })).toEqual(["a", "b"]);
    const page = await ask(two, { facets: [{ field: "skill", limit: 5 }] });
    expect(page.facets.skill?.values).toEqual([{ value: "skl_tig", count: 1 }]);
    await two.apply([remove(person("a"), 2n), put(person("c", { headline: "welder" }))], {});
    expect(await found(one, { typed: "welder " })).toEqual(["b", "c"]);
    await one.apply([put(person("c", { headline: "baker" }), 2n)], {});
    expect(await found(two, { typed: "baker " })).toEqual(["c"]);
  });

  test("a rebuild by one is what the other serves afterwards", async () => {
    const [one, two] = [open(), open()];
    await fill(one, person("a", { headline: "welder" }));
    await two.rebuild(streamOf([person("b", { headline: "baker" })]), {});
    expect(await found(one, { typed: "welder " })).toEqual([]);
    expect(await found(one, { typed: "baker " })).toEqual(["b"]);
  });

  test("changes by one reach what the other is building, and two rebuilds at once are refused", async () => {
    const [one, two] = [open(), open()];
    const people = Array.from({ length: 1200 }, (_, at) => person(`p${at}`, { headline: `old${at}` }));
    await fill(one, ...people);
    async function* source(): AsyncGenerator<VersionedDoc> {
      for (const [at, doc] of people.entries()) {
        if (at === 600) {
          await expect(one.rebuild(streamOf([]), {})).rejects.toMatchObject({ reason: "busy" });
          await one.apply([put(person("p3", { headline: "new3", skills: skills("fresh") }), 2n)], {});
          await one.apply([put(person("p900", { headline: "new900" }), 2n), remove(person("p901"), 2n)], {});
          await one.apply([put(person("added", { headline: "added" }))], {});
        }
        yield { doc, version: 1n };
      }
    }
    await two.rebuild(source(), {});
    for (const engine of [one, two, open()]) {
      expect((await ask(engine)).total.value).toBe(1200);
      expect(await found(engine, { typed: "new3 " })).toEqual(["p3"]);
      expect(await found(engine, { typed: "new900 " })).toEqual(["p900"]);
      expect(await found(engine, { typed: "added " })).toEqual(["added"]);
      expect(await found(engine, { typed: "old901 " })).toEqual([]);
      expect(await found(engine, { typed: "old5 " })).toEqual(["p5"]);
      expect(await found(engine, { where: { in: ["skill", ["skl_fresh"]] } })).toEqual(["p3"]);
    }
  });

  test("an index that was closed opens as it was", async () => {
    const one = open();
    await fill(
      one,
      ...Array.from({ length: 50 }, (_, at) => person(`p${at}`, { headline: "cook", eqf: 1 + (at % 8) })),
    );
    await one.apply([remove(person("p7"), 2n)], { position: 12n });
    const before = await ask(one, { typed: "cook ", facets: [{ field: "education", limit: 9 }] });
    await one.close();
    const two = open();
    expect(await ask(two, { typed: "cook ", facets: [{ field: "education", limit: 9 }] })).toEqual(before);
    expect((await two.health({})).position).toBe(12n);
  });

  test("a damaged file is begun anew and says that it holds nothing", async () => {
    const one = open();
    await fill(one, person("a", { headline: "welder" }));
    await one.close();
    writeFileSync(file(), Buffer.concat([Buffer.from("no database at all"), readFileSync(file()).subarray(18)]));
    const two = open();
    expect(await found(two, {})).toEqual([]);
    expect((await two.health({})).position).toBeNull();
    await fill(two, person("a", { headline: "welder" }));
    expect(await found(two, { typed: "welder " })).toEqual(["a"]);
    expect(statSync(file()).mode & 0o077).toBe(0);
  });
});
