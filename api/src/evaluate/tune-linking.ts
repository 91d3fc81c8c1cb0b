import { writeFile } from "node:fs/promises";
import type { Taxonomy } from "@tuttu/search";
import { type Tuned, tuneLinking } from "./linking/tune.ts";
import { weightsFile } from "./linking/write-weights.ts";

/** Where the linker reads its weights from. */
const target = new URL("../../../search/src/linking/weights/linking-weights.ts", import.meta.url);

/**
 * `tuttu tune linking`: trains the linker's weights on an evaluation folder and writes them into the source tree.
 * Deterministic; some minutes on one core.
 */
export async function tuneAndWrite(folder: string, taxonomy: Taxonomy, onStep: (step: string) => void): Promise<Tuned> {
  const tuned = await tuneLinking(folder, taxonomy, onStep);
  await writeFile(target, weightsFile(tuned.weights, tuned.thresholds));
  return tuned;
}
