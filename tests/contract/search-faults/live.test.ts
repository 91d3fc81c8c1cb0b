import { randomBytes } from "node:crypto";
import { describe, test } from "vitest";
import { relayTo } from "../../fixtures/search-server/relay.ts";
import { openHouseBeside } from "../../fixtures/searched-house/open-searched-house.ts";
import { behaviours } from "./behaviours.ts";
import { faultsSuite } from "./faults-suite.ts";

const { MEILI_URL: url, MEILI_KEY: key } = process.env;

if (url !== undefined && key !== undefined) {
  const open = async () => {
    const prefix = `faults_${randomBytes(6).toString("hex")}`;
    const server = await relayTo({ url, key }, prefix);
    return openHouseBeside({ server, env: { MEILI_KEY: key, MEILI_PREFIX: prefix } });
  };
  faultsSuite({ name: "R26 search_faults (live)", open, rows: behaviours, rowMs: 180_000 });
} else {
  describe("search faults (live)", () => {
    test("nobody wrong is shown beside a real server", ({ skip }) => skip("MEILI_URL and MEILI_KEY are not set"));
  });
}
