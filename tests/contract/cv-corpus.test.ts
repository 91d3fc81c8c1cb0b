import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type { CvReading, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bait, corpus } from "../fixtures/cv/corpus.ts";
import type { CorpusFile } from "../fixtures/cv/corpus-file.ts";
import { sendCv } from "../fixtures/cv/send.ts";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCandidate, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate } from "../fixtures/records.ts";

const timeout = 120_000;
/** Files on their way at once, as many as are read side by side and as wait. */
const atOnce = 4;
const pingMs = 10;

const hostname = existsSync("/etc/hostname") ? readFileSync("/etc/hostname", "utf8").trim() : bait;

/** Readings that take no time: whether the service answers while files are read. */
function watchHealth(app: TestApp) {
  const taken: number[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const began = performance.now();
      const { status } = await app.house.app.request("/healthz");
      taken.push(status === 200 ? performance.now() - began : Number.POSITIVE_INFINITY);
      await wait(pingMs);
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    const sorted = taken.sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  };
}

/** Everything that the house keeps, as one text. */
const keptIn = (folder: string): string =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "latin1"))
    .join("\n");

describe("files that somebody sends as a CV", () => {
  let app: TestApp;
  let own: SignedIn;
  let path: string;
  beforeAll(async () => {
    app = await openTestApp();
    const programmeId = await aProgramme(app);
    const { id } = await aCandidate(await asCoordinator(app, programmeId));
    own = await asCandidate(app, programmeId, id);
    path = `/candidates/${id}/cv`;
  });
  afterAll(() => app.close());

  /** What is wrong with what came of a file; undefined where nothing is. */
  async function harmOf({ what, name, bytes, outcome }: CorpusFile): Promise<string | undefined> {
    const answer = await sendCv<CvReading & Problem>(app, own, path, bytes, { fileName: name });
    const { status, text, body } = answer;
    const wanted = outcome === "read" ? [200] : outcome === "refused" ? [422] : [200, 422];
    if (!wanted.includes(status)) return `${what}: ${status} ${text.slice(0, 200)}`;
    if (status === 422 && !(body.errors?.[0]?.detail ?? "")) return `${what}: a refusal without a word`;
    if (!/^application\/(problem\+)?json/.test(answer.headers.get("content-type") ?? "")) return `${what}: no JSON`;
    if (text.includes(bait) || (hostname.length > 3 && text.includes(hostname))) return `${what}: reads other files`;
    return undefined;
  }

  test("are read as words or refused in words, while the service answers, and none is kept", { timeout }, async () => {
    const files = corpus();
    const before = own.get(path.replace(/\/cv$/, ""));
    const health = watchHealth(app);
    const harmful: string[] = [];
    const queue = [...files];
    const send = async () => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        const harm = await harmOf(file);
        if (harm !== undefined) harmful.push(harm);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, send));
    const p99 = await health();
    const passed = harmful.length === 0 ? "pass" : "FAIL";
    console.log(
      `R18 uploads files=${files.length} harmful=${harmful.length} p99_healthz_ms=${p99.toFixed(1)} ${passed}`,
    );
    expect(harmful).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(80);
    expect(p99).toBeLessThan(1_000);
    expect((await own.get(path.replace(/\/cv$/, ""))).text).toBe((await before).text);
    expect(keptIn(app.folder)).not.toContain("Registered nurse 2019-03");
  });
});
