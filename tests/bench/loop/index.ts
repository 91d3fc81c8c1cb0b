import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Bench } from "../bench.ts";
import { type TargetLine, target } from "../figures/target.ts";
import { filledHouse } from "../house/filled-house.ts";
import { repository } from "../world/shared-data.ts";
import { type Pings, ping } from "./ping.ts";
import { type MatchesRun, runMatches } from "./run-matches.ts";

const idleSeconds = 10;
const busySeconds = 30;

interface Served {
  readonly address: string;
  readonly cookie: string;
  readonly openings: readonly string[];
}

async function serve(data: string, programmeId: string) {
  const script = fileURLToPath(new URL("serve-house.ts", import.meta.url));
  const child = spawn(process.execPath, [script, data, programmeId], {
    cwd: repository,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), "line"),
    once(child, "exit").then(([code]) => Promise.reject(new Error(`the house ended with ${code}`))),
  ]);
  return {
    ...(JSON.parse(String(line)) as Served),
    async stop() {
      child.kill("SIGINT");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

async function matchWithoutPause(house: Served) {
  const script = fileURLToPath(new URL("match-client.ts", import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(house)], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  return {
    async stop(): Promise<MatchesRun> {
      child.kill("SIGTERM");
      const { value } = await lines.next();
      return JSON.parse(String(value)) as MatchesRun;
    },
  };
}

const text = ({ count, p50Ms, p99Ms, maxMs }: Pings) =>
  `p50 ${p50Ms.toFixed(2)} ms  p99 ${p99Ms.toFixed(2)} ms  max ${maxMs.toFixed(1)} ms (${count} requests)`;

/** How quickly `/healthz` answers while the best 50 candidates of one opening after another are asked for. */
export const benchLoop: Bench = async ({ shared, sizes, print }) => {
  const targets: TargetLine[] = [];
  const details: unknown[] = [];
  for (const people of sizes) {
    const { data, programmeId } = await filledHouse(shared, people, print);
    const house = await serve(data, programmeId);
    try {
      const warm = await runMatches(house, house.openings.length);
      const idle = await ping(house.address, idleSeconds);
      print(`${people} candidates, idle:     ${text(idle)}`);
      const matching = await matchWithoutPause(house);
      const busy = await ping(house.address, busySeconds);
      const matches = await matching.stop();
      const rate = `${matches.count} matches, p50 ${matches.p50Ms.toFixed(0)} ms, p95 ${matches.p95Ms.toFixed(0)} ms`;
      print(`${people} candidates, matching: ${text(busy)}; ${rate}`);
      details.push({ people, warm, idle, busy, matches });
      targets.push(
        target(`/healthz p99 ms while matches run, at ${people}`, busy.p99Ms, 100),
        target(`the same against idle, at ${people}`, busy.p99Ms, 3 * idle.p99Ms + 5),
      );
    } finally {
      await house.stop();
    }
  }
  return { details, targets };
};
