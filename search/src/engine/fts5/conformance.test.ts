import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { conformanceSuite } from "../conformance/suite.ts";
import { createEmbeddedEngine } from "./embedded-engine.ts";

conformanceSuite("embedded", async (settings) => {
  const folder = mkdtempSync(join(tmpdir(), "tuttu-search-"));
  const open = (given = {}) => createEmbeddedEngine({ ...settings, ...given, file: join(folder, "search.sqlite") });
  const engine = open();
  return {
    engine,
    reopen: async (given) => open(given),
    files: () => readdirSync(folder).map((name) => readFileSync(join(folder, name))),
    async close() {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
