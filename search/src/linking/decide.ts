import type { Link, LinkDecision, LinkDistribution } from "./types.ts";
import { linkingThresholds } from "./weights/linking-weights.ts";

/** A link is made without asking from here on: right at least 97 times in 100 on the public world's skill texts. */
export const autoThreshold = linkingThresholds.auto;

/** Below this the text stays text; between the two the three best are proposed. */
export const proposeThreshold = linkingThresholds.propose;

/** Probabilities of the links and of none of them. */
export function distribution(links: readonly Link[]): LinkDistribution {
  const known = links.reduce((sum, link) => sum + link.confidence, 0);
  return { none: Math.max(0, 1 - known), links };
}

/** What happens to a text that comes in while nobody looks: linked, proposed to a person, or left as text. */
export function decide(links: readonly Link[]): LinkDecision {
  const best = links.slice(0, 3);
  const most = best[0]?.confidence ?? 0;
  const likely = best.reduce((sum, link) => sum + link.confidence, 0);
  if (most >= autoThreshold) return { state: "linked", best };
  return { state: likely >= proposeThreshold ? "proposed" : "unlinked", best };
}
