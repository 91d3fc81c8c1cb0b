import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import Database from "better-sqlite3";
import { recordsIn } from "../world/lines.ts";
import { escoFolder, type WorldFiles } from "../world/shared-data.ts";
import { type CommandCost, costLine, runCommand } from "./run-command.ts";
import { added, type Standing, standingOf } from "./standing.ts";

export interface FilledHouse {
  readonly programmeId: string;
  readonly esco: CommandCost;
  /** One for each file. */
  readonly candidates: readonly CommandCost[];
  readonly openings: CommandCost;
  /** What can be found and matched beyond the demo. */
  readonly found: Standing;
}

/** A file may have fifty megabytes; so many people stay below. */
const peopleInFile = 25_000;

function firstProgramme(data: string): string {
  const db = new Database(join(data, "tuttu.db"), { readonly: true });
  try {
    const row = db.prepare("select id from programme order by id limit 1").get() as { id: string } | undefined;
    if (row === undefined) throw new Error("the seed made no programme");
    return row.id;
  } finally {
    db.close();
  }
}

/** The first `count` people in files that an import takes. */
async function cut(file: string, count: number, folder: string): Promise<string[]> {
  const files: string[] = [];
  let people: unknown[] = [];
  const flush = async () => {
    const part = join(folder, `candidates-${files.length + 1}.jsonl`);
    await pipeline(
      people.map((one) => `${JSON.stringify(one)}\n`),
      createWriteStream(part),
    );
    files.push(part);
    people = [];
  };
  for await (const person of recordsIn(file, count)) {
    people.push(person);
    if (people.length === peopleInFile) await flush();
  }
  if (people.length > 0) await flush();
  return files;
}

/** Fills an empty data folder as an operator does: the demo, ESCO, then files of candidates and one of openings. */
export async function fillHouse(
  data: string,
  shared: string,
  world: WorldFiles,
  people: number,
  print: (line: string) => void,
): Promise<FilledHouse> {
  const step = async (...args: string[]) => {
    const cost = await runCommand(data, args);
    print(costLine(cost));
    return cost;
  };
  await step("seed");
  const demo = await standingOf(data);
  const esco = await step("import", "esco", escoFolder(shared));
  const programmeId = firstProgramme(data);
  const candidates: CommandCost[] = [];
  for (const file of await cut(world.candidates, people, data)) {
    candidates.push(await step("import", "candidates", file, "--programme", programmeId, "--publish"));
  }
  const openings = await step("import", "openings", world.openings, "--programme", programmeId, "--publish");
  return { programmeId, esco, candidates, openings, found: added(demo, await standingOf(data)) };
}
