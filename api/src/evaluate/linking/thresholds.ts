import type { Linker } from "@tuttu/search";
import type { WorldText } from "./world-texts.ts";

export interface Thresholds {
  readonly auto: number;
  readonly propose: number;
  /** Share of right links among those at or above `auto`, and share of all texts that are. */
  readonly precision: number;
  readonly share: number;
  /** Share of all texts below `auto` whose three best hold the right concept. */
  readonly proposedRight: number;
}

const bare = (id: string): string => id.slice(id.indexOf("_") + 1);

/** Right at least this often above the threshold; half a point more than promised. */
const wanted = 0.975;

const propose = 0.2;

/** Finds the confidence from which on the first link of skill texts is right often enough. */
export function findThresholds(linker: Linker, texts: readonly WorldText[]): Thresholds {
  const seen = texts.flatMap(({ text, meant }) => {
    const links = linker.skill(text, { limit: 3 });
    const [first] = links;
    const count = [...meant.values()].reduce((a, b) => a + b, 0);
    const right = first === undefined ? 0 : (meant.get(bare(first.id)) ?? 0);
    const among = links.reduce((sum, { id }) => sum + (meant.get(bare(id)) ?? 0), 0);
    return [{ confidence: first?.confidence ?? 0, count, right, among }];
  });
  seen.sort((a, b) => b.confidence - a.confidence);
  const all = seen.reduce((sum, { count }) => sum + count, 0);
  let count = 0;
  let right = 0;
  let best = { auto: 1, precision: 1, share: 0 };
  seen.forEach((one, i) => {
    count += one.count;
    right += one.right;
    if (seen[i + 1]?.confidence === one.confidence) return;
    if (right / count >= wanted) best = { auto: one.confidence, precision: right / count, share: count / all };
  });
  const below = seen.filter(({ confidence }) => confidence < best.auto);
  const proposedRight = below.reduce((sum, { among }) => sum + among, 0) / all;
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return {
    auto: Math.ceil(best.auto * 1000) / 1000,
    propose,
    precision: round(best.precision),
    share: round(best.share),
    proposedRight: round(proposedRight),
  };
}
