import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, worldOf } from "../world/shared-data.ts";
import { fillHouse } from "./fill-house.ts";

/** A filled data folder, kept between runs: filling it is no part of what is measured. */
export async function filledHouse(shared: string, people: number, print: (line: string) => void) {
  const data = join(cacheFolder, `house-${people}`);
  const note = join(data, "bench-programme");
  if (existsSync(note)) return { data, programmeId: readFileSync(note, "utf8") };
  const part = `${data}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const { programmeId } = await fillHouse(part, shared, await worldOf(shared, people), people, print);
  writeFileSync(join(part, "bench-programme"), programmeId);
  renameSync(part, data);
  return { data, programmeId };
}
