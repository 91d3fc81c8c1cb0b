import { existsSync } from "node:fs";
import { join } from "node:path";
import { currentWeights, linkerVersion, vectorForm } from "@tuttu/search";
import { inOwnProcess } from "../figures/own-process.ts";
import type { WorldFiles } from "../world/shared-data.ts";

export interface VectorFiles {
  readonly candidates: string;
  readonly openings: string;
}

interface Options {
  /** Folder of the ESCO classification. */
  readonly esco: string;
  readonly world: WorldFiles;
  /** Where vectors are kept. */
  readonly folder: string;
  readonly print: (line: string) => void;
}

/** Vectors of everybody in a world, made where no version of today's linker and weights is kept. */
export async function preparedVectors({ esco, world, folder, print }: Options): Promise<VectorFiles> {
  const key = `${linkerVersion}-${currentWeights.version}-${vectorForm}`.replace(/[^\w.-]/g, "_");
  const files = {
    candidates: join(folder, `candidates-${key}.jsonl`),
    openings: join(folder, `openings-${key}.jsonl`),
  };
  if (existsSync(files.candidates) && existsSync(files.openings)) return files;
  print("Linking everybody's texts once (minutes) …");
  const script = new URL("prepare-vectors.ts", import.meta.url);
  await inOwnProcess(script, [esco, world.candidates, world.openings, files.candidates, files.openings]);
  return files;
}
