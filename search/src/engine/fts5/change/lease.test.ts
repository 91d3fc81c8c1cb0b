import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ask, fill, idsOf, person, put, remove } from "../../conformance/material.ts";
import { createEmbeddedEngine } from "../embedded-engine.ts";

const folder = mkdtempSync(join(tmpdir(), "tuttu-lease-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a rebuild that slept until others took it for dead does not serve: what changed meanwhile has passed it by", async () => {
  let now = 1_000_000;
  const engine = createEmbeddedEngine({ file: join(folder, "search.sqlite"), clock: () => now });
  await fill(engine, person("a"), person("b"));
  async function* source() {
    yield { doc: person("a"), version: 1n };
    now += 60_000;
    await engine.apply([remove(person("a"), 2n), put(person("c"))], {});
  }
  await expect(engine.rebuild(source(), {})).rejects.toMatchObject({ reason: "busy" });
  expect((await idsOf(ask(engine))).sort()).toEqual(["b", "c"]);
  await engine.rebuild(
    (async function* () {
      yield { doc: person("b"), version: 1n };
      yield { doc: person("c"), version: 1n };
    })(),
    {},
  );
  expect((await idsOf(ask(engine))).sort()).toEqual(["b", "c"]);
  await engine.close();
});
