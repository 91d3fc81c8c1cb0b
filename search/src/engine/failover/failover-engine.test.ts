import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, fill, idsOf, person, scopeOf } from "../conformance/material.ts";
import { createEmbeddedEngine } from "../fts5/embedded-engine.ts";
import { type SearchEngine, SearchRefusal } from "../port.ts";
import { Breaker } from "./breaker.ts";
import { createFailoverEngine } from "./failover-engine.ts";

let now = 1_000_000;
const clock = () => now;
const open = () =>
  createEmbeddedEngine({ file: join(mkdtempSync(join(tmpdir(), "tuttu-failover-")), "search.sqlite"), clock });
const chosen = open();
const standby = open();
beforeAll(async () => {
  await fill(chosen, person("a", { headline: "cook" }));
  await fill(standby, person("a", { headline: "cook" }), person("b", { headline: "baker" }));
});
afterAll(async () => {
  await chosen.close();
  await standby.close();
});

/** The chosen engine behind a line that can be cut. */
function lineTo(engine: SearchEngine) {
  const line = { cut: false, deaf: false, asked: 0 };
  const behind: SearchEngine = {
    ...engine,
    query: async (...asked) => {
      line.asked += 1;
      if (line.cut) throw new SearchRefusal("unavailable", "the line is cut");
      if (line.deaf) await new Promise(() => undefined);
      return engine.query(...asked);
    },
  };
  const breaker = new Breaker({ clock });
  return { line, breaker, engine: createFailoverEngine({ chosen: behind, standby, breaker, clock, patienceMs: 50 }) };
}

test("where the chosen engine is down, the other one answers within the same question and the page says so", async () => {
  const { line, engine } = lineTo(chosen);
  expect(await ask(engine, { typed: "cook " })).toMatchObject({ degraded: false });
  line.cut = true;
  const page = ask(engine, { typed: "cook " });
  expect(await page).toMatchObject({ degraded: true });
  expect(await idsOf(page)).toEqual(["a"]);
});

test("where the chosen engine waits for something without end, the other one answers all the same", async () => {
  const { line, engine, breaker } = lineTo(chosen);
  line.deaf = true;
  expect(await ask(engine, { typed: "cook " })).toMatchObject({ degraded: true });
  for (let at = 0; at < 4; at++) await ask(engine);
  expect(breaker.why).toBe("no answer within 50 ms");
});

test("after five failures the chosen engine is left alone, and comes back by itself", async () => {
  const { line, breaker, engine } = lineTo(chosen);
  line.cut = true;
  for (let at = 0; at < 9; at++) await ask(engine);
  expect(line.asked).toBe(5);
  expect((await engine.health({})).breaker).toBe("open");
  line.cut = false;
  now += 5_000;
  expect(await ask(engine)).toMatchObject({ degraded: false });
  expect(breaker.state).toBe("closed");
});

test("a question that is wrong is refused, opens nothing and is not asked twice", async () => {
  const { line, breaker, engine } = lineTo(chosen);
  const wrong = { typed: "cook ", page: { size: 5, after: "nonsense" } };
  for (let at = 0; at < 9; at++) await expect(ask(engine, wrong)).rejects.toThrow(SearchRefusal);
  expect(line.asked).toBe(9);
  expect(breaker.state).toBe("closed");
  await expect(engine.query({} as never, scopeOf(), {})).rejects.toThrow();
});
