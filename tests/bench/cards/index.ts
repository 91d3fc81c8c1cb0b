import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { configFrom, evaluateCards, openHouse, openLog } from "@tuttu/api";
import type { Bench } from "../bench.ts";
import { target } from "../figures/target.ts";
import { fillHouse } from "../house/fill-house.ts";

const people = 10_000;
/** Of the order by whole profiles, so much may be lost where employers rank by cards. */
const lossMax = 0.03;

async function unpacked(world: string, name: string, folder: string): Promise<string> {
  const file = join(folder, name);
  await pipeline(createReadStream(join(world, `${name}.gz`)), createGunzip(), createWriteStream(file));
  return file;
}

/** What employers lose by ranking people by their cards alone: the judged world, imported as an operator does. */
export const benchCards: Bench = async ({ shared, print }) => {
  const world = join(shared, "data", "eval", "world");
  const data = mkdtempSync(join(tmpdir(), "tuttu-bench-cards-"));
  try {
    const candidates = await unpacked(world, "candidates.jsonl", data);
    const openings = await unpacked(world, "openings.jsonl", data);
    const { programmeId } = await fillHouse(data, shared, { candidates, openings }, people, print);
    const house = await openHouse(configFrom({ TUTTU_DATA: data, LOG_LEVEL: "error" }), { log: openLog("error") });
    try {
      const measured = await evaluateCards(house.contextOf("bench", programmeId), world);
      const { profiles, cards } = measured;
      for (const [name, one] of Object.entries({ profiles, cards })) {
        print(
          `${name.padEnd(9)} nDCG@10 ${one["nDCG@10"]}  P@10 ${one["P@10"]}  R@50c ${one["R@50c"]}  MRR2 ${one.MRR2}`,
        );
      }
      const loss = 1 - cards["nDCG@10"] / profiles["nDCG@10"];
      return {
        details: measured,
        targets: [target("share of nDCG@10 that ranking by cards loses", loss, lossMax)],
      };
    } finally {
      await house.close();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
};
