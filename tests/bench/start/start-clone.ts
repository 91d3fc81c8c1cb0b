import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter } from "node:path";
import { promisify } from "node:util";
import { freePort } from "../house/free-port.ts";
import { repository } from "../world/shared-data.ts";

const lookEveryMs = 100;
const waitMs = 900_000;

export interface StartedHouse {
  /** From the command to the first request that was answered with the page. */
  readonly seconds: number;
  readonly address: string;
  stop(): Promise<void>;
}

/** What is committed, in a folder of its own; nothing installed, nothing built. */
export async function cloneInto(folder: string): Promise<void> {
  await promisify(execFile)("git", ["clone", "--quiet", "--no-hardlinks", repository, folder]);
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).status === 200 && (await fetch(address)).status === 200;
  } catch {
    return false;
  }
}

async function untilAnswered(address: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = performance.now() + waitMs;
  while (!(await answers(address))) {
    if (child.exitCode !== null || performance.now() > until) throw new Error(`npm start gave up: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

/** The environment of somebody who has just cloned: without what this house has put there for itself. */
function freshEnvironment(port: number): NodeJS.ProcessEnv {
  const { TUTTU_DATA: _, PATH = "", ...env } = process.env;
  const path = PATH.split(delimiter).filter((folder) => !/\.ci[\\/]cache[\\/]node-/.test(folder));
  return { ...env, PATH: path.join(delimiter), PORT: String(port) };
}

/** `npm start` in a clone, as somebody types it, until its first page is there. */
export async function startClone(folder: string): Promise<StartedHouse> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: folder,
    env: freshEnvironment(port),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => lines.push(String(chunk)));
  await untilAnswered(address, child, () => lines.join("").slice(-2_000));
  return {
    seconds: (performance.now() - began) / 1000,
    address,
    async stop() {
      child.kill("SIGINT");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}
