import { execFile } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
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

/** A world that is kept between runs, and the folder for what is made of it. */
interface World extends WorldFiles {
  readonly folder: string;
}

/** A thousand for every world: figures of one size are compared with those of another. */
export const openingsOfWorld = 1_000;

/** The world of so many people: the same number gives the same bytes, and one that is there is taken as it is. */
export async function worldOf(shared: string, people: number): Promise<World> {
  const folder = join(cacheFolder, `world-${people}`);
  const files = { candidates: join(folder, "candidates.jsonl"), openings: join(folder, "openings.jsonl"), folder };
  if (existsSync(files.candidates) && existsSync(files.openings)) return files;
  mkdirSync(folder, { recursive: true });
  const generator = join(shared, "data", "eval", "gen-world.mjs");
  const size = ["--candidates", String(people), "--openings", String(openingsOfWorld), "--seed", "bench-1"];
  await promisify(execFile)(process.execPath, [generator, ...size, "--out", folder, "--gold", "no"]);
  return files;
}
