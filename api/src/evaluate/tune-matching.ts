import { buildLinker, type Taxonomy } from "@tuttu/search";
import { type TunedWeights, tuneMatching } from "./matching/index.ts";

/**
 * `tuttu tune matching`: tunes the weights of matching on a world with answers and tells them. They become the weights
 * in use when somebody writes them into `search/src/matching/weights/current.ts` under a new version. Deterministic.
 */
export function tuneWeights(folder: string, taxonomy: Taxonomy, onStep: (step: string) => void): Promise<TunedWeights> {
  return tuneMatching({ folder, taxonomy, linker: buildLinker(taxonomy, { light: true }), onStep });
}
