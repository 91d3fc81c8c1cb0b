import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bench } from "../bench.ts";
import { type TargetLine, target } from "../figures/target.ts";
import { fillHouse } from "../house/fill-house.ts";
import { openingsOfWorld, worldOf } from "../world/shared-data.ts";

const people = 10_000;

/** Imports of the whole ESCO archive and of people and openings, each by the operator's command, to searchable. */
export const benchImport: Bench = async ({ shared, print }) => {
  const world = await worldOf(shared, people);
  const data = mkdtempSync(join(tmpdir(), "tuttu-bench-import-"));
  try {
    const { esco, candidates, openings, found } = await fillHouse(data, shared, world, people, print);
    print(`searchable: ${found.candidates} candidates, ${found.openings} openings; vectors: ${found.vectors}`);
    const records = [...candidates, openings];
    const sum = (of: "seconds" | "processorSeconds") => records.reduce((all, one) => all + one[of], 0);
    const both = "seconds for 10,000 candidates and 1,000 openings, from file to searchable";
    const targets: TargetLine[] = [
      target("seconds for the whole ESCO archive", esco.seconds, 60, esco.processorSeconds),
      target(both, sum("seconds"), 60, sum("processorSeconds")),
      target("peak megabytes", Math.max(esco.peakMb, ...records.map(({ peakMb }) => peakMb)), 600),
      target("candidates that are not searchable", people - found.candidates, 0),
      target("openings that are not searchable", openingsOfWorld - found.openings, 0),
      target("records without a vector", people + openingsOfWorld - found.vectors, 0),
    ];
    return { details: { esco, candidates, openings, found }, targets };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
};
