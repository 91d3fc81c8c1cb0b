import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { IndexDoc } from "../../documents/index-doc.ts";
import { ask, person, put, remove, scopeOf, skills } from "../conformance/material.ts";
import type { IndexChange, SearchEngine } from "../port.ts";
import { createEmbeddedEngine } from "./embedded-engine.ts";

/** A small repeatable source of whole numbers below `limit`. */
function source(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

async function compare(engine: SearchEngine, held: ReadonlyMap<string, IndexDoc>): Promise<void> {
  const page = await ask(engine, { facets: [{ field: "skill", limit: 100 }], page: { size: 1 } });
  expect(page.total.value).toBe(held.size);
  const counts = new Map<string, number>();
  for (const { skills } of held.values()) for (const { id } of skills) counts.set(id, (counts.get(id) ?? 0) + 1);
  expect(new Map(page.facets.skill?.values.map(({ value, count }) => [value, count]))).toEqual(counts);
  for (const skill of ["skl_s1", "skl_s7"]) {
    const groups = [{ weight: 1, members: [["skill", skill, 1]] as const }];
    const recalled = await engine.recall({ type: "candidate", groups, limit: 1000, rest: 0 }, scopeOf(), {});
    const holders = [...held.values()].filter((doc) => doc.skills.some(({ id }) => id === skill)).map(({ id }) => id);
    expect(recalled.found.filter(({ bound }) => bound === 1).map(({ id }) => id)).toEqual(holders.sort());
  }
  const word = await ask(engine, { typed: "even ", page: { size: 100 } });
  expect(word.total.value).toBe([...held.values()].filter(({ headline }) => headline === "even").length);
}

test("after thousands of changes, columns, postings and words equal what was put", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tuttu-search-"));
  const open = () => createEmbeddedEngine({ file: join(folder, "search.sqlite"), clock: Date.now });
  const engine = open();
  const next = source(99);
  const held = new Map<string, IndexDoc>();
  let version = 0n;
  for (let round = 0; round < 12; round++) {
    const batch: IndexChange[] = [];
    for (let at = 0; at < 250; at++) {
      version += 1n;
      const id = `p${next(300)}`;
      // A batch holds each id once, as the worker sends it.
      if (batch.some((change) => (change.op === "put" ? change.doc.id : change.id) === id)) continue;
      const names = Array.from({ length: next(6) }, () => `s${next(20)}`);
      const doc = person(id, { headline: next(2) === 0 ? "even" : "odd", skills: skills(...new Set(names)) });
      const drop = next(3) === 0;
      batch.push(drop ? remove(doc, version) : put(doc, version));
      if (drop) held.delete(id);
      else held.set(id, doc);
    }
    await engine.apply(batch, {});
    await compare(engine, held);
  }
  const again = open();
  await compare(again, held);
  await again.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});
