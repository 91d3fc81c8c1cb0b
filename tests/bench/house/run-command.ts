import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { repository } from "../world/shared-data.ts";

/** What one command of the operator took, from its start to its end as a process. */
export interface CommandCost {
  readonly command: string;
  readonly seconds: number;
  /** Processor time of all threads. */
  readonly processorSeconds: number;
  readonly peakMb: number;
  readonly result: Readonly<Record<string, unknown>>;
}

const preload = new URL("cost-at-exit.ts", import.meta.url).href;

/**
 * Runs `tuttu …args --json` on a data folder of its own.
 * @throws Error with what the command said where it fails
 */
export async function runCommand(data: string, args: readonly string[]): Promise<CommandCost> {
  const folder = mkdtempSync(join(tmpdir(), "tuttu-peak-"));
  const costFile = join(folder, "cost");
  const began = performance.now();
  try {
    const env = {
      NODE_OPTIONS: `--import=${preload}`,
      TUTTU_DATA: data,
      TUTTU_BENCH_COST: costFile,
      LOG_LEVEL: "warn",
    };
    const child = spawn("sh", [".ci/tuttu", ...args, "--json"], {
      cwd: repository,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [said, complaints, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    const command = args.slice(0, 2).join(" ");
    if (code !== 0) throw new Error(`tuttu ${command} ended with ${code}: ${complaints.slice(-2_000)}`);
    const seconds = (performance.now() - began) / 1000;
    const [peakKb = 0, processorSeconds = 0] = readFileSync(costFile, "utf8").split(" ").map(Number);
    return {
      command,
      seconds,
      processorSeconds,
      peakMb: (peakKb * 1024) / 1e6,
      result: JSON.parse(said) as CommandCost["result"],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function costLine({ command, seconds, processorSeconds, peakMb }: CommandCost): string {
  const times = `${seconds.toFixed(1).padStart(6)} s (processor ${processorSeconds.toFixed(1)} s)`;
  return `tuttu ${command.padEnd(18)}  ${times}  peak ${peakMb.toFixed(0).padStart(5)} MB`;
}
