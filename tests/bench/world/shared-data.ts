import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Folder of the repository. */
export const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Where worlds and their vectors are kept between runs; made again where it is missing. */
export const cacheFolder = join(repository, ".ci", "cache", "bench");

/** The shared data, read in place: `TUTTU_SHARED`, else beside the repository; undefined where it is absent. */
export function sharedFolder(): string | undefined {
  const folder = process.env.TUTTU_SHARED ?? join(repository, "..", "shared");
  return existsSync(join(folder, "data", "eval", "gen-world.mjs")) ? folder : undefined;
}

export const sharedAbsent = "no shared data: set TUTTU_SHARED to the folder that holds data/eval and data/esco";
export const escoFolder = (shared: string): string => join(shared, "data", "esco");

/** Files of a generated world: people as JSON Resume lines, openings as schema.org JobPosting lines. */
export interface WorldFiles {
  readonly candidates: string;
  readonly openings: string;
}

/** Generates people and openings into `out` (same sizes, same bytes); a world that is there is taken as it is. */
export async function makeWorld(
  shared: string,
  sizes: { readonly candidates: number; readonly openings: number },
  out: string,
): Promise<WorldFiles> {
  const files = { candidates: join(out, "candidates.jsonl"), openings: join(out, "openings.jsonl") };
  if (existsSync(files.candidates) && existsSync(files.openings)) return files;
  const generator = join(shared, "data", "eval", "gen-world.mjs");
  const size = ["--candidates", String(sizes.candidates), "--openings", String(sizes.openings), "--seed", "bench-1"];
  await promisify(execFile)(process.execPath, [generator, ...size, "--out", out, "--gold", "no"]);
  return files;
}
