import { expect, test } from "vitest";
import type { EngineSettings } from "../conformance/case.ts";
import { conformanceSuite } from "../conformance/suite.ts";
import { clearIndexes } from "./exchanges/clear-indexes.ts";
import { startRecorder } from "./exchanges/recorder.ts";
import { readRecording, recordedVersion, writeRecording, writeVersion } from "./exchanges/recording.ts";
import { startReplayer } from "./exchanges/replayer.ts";
import { createMeilisearchEngine } from "./meilisearch-engine.ts";
import { triedVersion } from "./server/version.ts";

// MEILI_RECORD=1 with MEILI_URL and MEILI_KEY of an empty server writes the recordings anew.
const { MEILI_URL: url = "", MEILI_KEY: key = "", MEILI_RECORD: isRecording } = process.env;
/** Times are part of what is sent, so they stand still. */
const clock = () => 1_750_000_000_000;
/** Of an engine that a case opens with a clock of its own: an hour later. */
const later = () => clock() + 3_600_000;
const nameOf = (number: number) => `conformance-${String(number).padStart(2, "0")}`;

conformanceSuite(
  "meilisearch",
  async (settings, number) => {
    const name = nameOf(number);
    const prefix = name.replace("-", "_");
    if (isRecording) await clearIndexes(url, key, prefix);
    const recorder = isRecording ? await startRecorder(url) : undefined;
    const recorded = readRecording(name);
    if (!recorder && !recorded) throw new Error(`${name} was never recorded`);
    const replayer = recorder ? undefined : await startReplayer(recorded ?? []);
    const server = { url: recorder?.url ?? replayer?.url ?? "", key: isRecording ? key : "a key", prefix, clock };
    const open = (given: Partial<EngineSettings> = {}) =>
      createMeilisearchEngine({ ...settings, ...given, ...server, clock: given.clock ? later : clock });
    return {
      engine: open(),
      reopen: async (given) => open(given),
      async close() {
        if (recorder) {
          writeRecording(name, recorder.exchanges);
          const version = await fetch(`${url}/version`, { headers: { authorization: `Bearer ${key}` } });
          writeVersion(((await version.json()) as { pkgVersion: string }).pkgVersion);
          await clearIndexes(url, key, prefix);
        }
        await recorder?.close();
        await replayer?.close();
        expect(replayer?.faults() ?? []).toEqual([]);
      },
    };
  },
  isRecording ? " (recording)" : " (recorded)",
);

test("the recordings come from the release that the adapter names; after another one, record again", () => {
  expect(recordedVersion()).toBe(triedVersion);
});
