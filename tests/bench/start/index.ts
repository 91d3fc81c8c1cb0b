import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserAbsent, browserPath } from "../../needs/browser.ts";
import type { Bench } from "../bench.ts";
import { target } from "../figures/target.ts";
import { firstLoad } from "./first-load.ts";
import { cloneInto, startClone } from "./start-clone.ts";

/** The design asks for the figure without a bound; a cold start of the skeleton took half a minute on a quiet machine. */
const coldSecondsMax = 120;
const firstLoadMax = 200_000;

/** `npm start` on a fresh clone, again when everything is there, and what the first page weighs. */
export const benchStart: Bench = async ({ print }) => {
  const folder = mkdtempSync(join(tmpdir(), "tuttu-bench-start-"));
  try {
    await cloneInto(folder);
    const cold = await startClone(folder);
    print(`cold: fresh clone to the first page ${cold.seconds.toFixed(1)} s`);
    const browser = browserPath();
    const page = browser === undefined ? undefined : await firstLoad(browser, `${cold.address}/`).finally(cold.stop);
    if (page === undefined) {
      await cold.stop();
      print(`SKIPPED size of the first page: ${browserAbsent()}`);
    } else {
      const kinds = Object.entries(page.byType).map(([kind, bytes]) => `${kind} ${(bytes / 1000).toFixed(1)}`);
      print(`first page: ${page.requests} requests, ${(page.bytes / 1000).toFixed(1)} kB (${kinds.join(", ")})`);
    }
    const warm = await startClone(folder);
    await warm.stop();
    print(`warm: the same clone again ${warm.seconds.toFixed(1)} s`);
    return {
      details: { coldSeconds: cold.seconds, warmSeconds: warm.seconds, page },
      targets: [
        target("seconds from a fresh clone to the first page", cold.seconds, coldSecondsMax),
        ...(page === undefined ? [] : [target("bytes of the first page, compressed", page.bytes, firstLoadMax)]),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
