import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const heapMb = 8192;

/**
 * Runs a script in a process of its own, so that nobody pays for another's memory, and reads the one JSON value that it
 * prints.
 */
export async function inOwnProcess<T>(script: URL, args: readonly string[]): Promise<T> {
  const options = ["--expose-gc", `--max-old-space-size=${heapMb}`, fileURLToPath(script), ...args];
  const { stdout } = await promisify(execFile)(process.execPath, options, { maxBuffer: 256_000_000 });
  return JSON.parse(stdout) as T;
}

/** Bytes held by this process beyond its code, after a collection where the process may ask for one. */
export function memoryHeld(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
