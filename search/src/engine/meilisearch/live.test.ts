import { randomBytes } from "node:crypto";
import { describe, test } from "vitest";
import { conformanceSuite } from "../conformance/suite.ts";
import { clearIndexes } from "./exchanges/clear-indexes.ts";
import { createMeilisearchEngine } from "./meilisearch-engine.ts";

/** Two hundred changes one after another are some six hundred tasks of a real server: half a minute where others use the disk. */
const livePatienceMs = 120_000;
const { MEILI_URL: url, MEILI_KEY: key } = process.env;

if (url !== undefined && key !== undefined) {
  conformanceSuite(
    "meilisearch",
    async (settings) => {
      const prefix = `test_${randomBytes(6).toString("hex")}`;
      const open = (given = {}) => createMeilisearchEngine({ ...settings, ...given, url, key, prefix });
      return {
        engine: open(),
        reopen: async (given) => open(given),
        close: () => clearIndexes(url, key, prefix),
      };
    },
    " (live)",
    livePatienceMs,
  );
} else {
  describe("search engine meilisearch (live)", () => {
    test("keeps all promises on a real server", ({ skip }) => skip("MEILI_URL and MEILI_KEY are not set"));
  });
}
