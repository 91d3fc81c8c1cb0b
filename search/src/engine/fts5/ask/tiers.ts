import type { TextField } from "../../../documents/fields.ts";
import type { Before } from "../columns/order.ts";
import { firstOf } from "../columns/order.ts";
import { fieldClasses } from "./columns.ts";
import type { Match } from "./match.ts";

export interface Ranked {
  readonly dense: number;
  readonly score: number;
  readonly matched: readonly TextField[];
}

/**
 * The first `count` of the kept documents by the place and form of the words. Tiers are asked for one after another
 * and only until the page is full, so frequent words cost one or two looks, and rare ones cost little each.
 */
export function rankByTiers(
  match: Match,
  kept: readonly number[],
  count: number,
  tie: Before,
  ask: (expression: string) => readonly number[],
): Ranked[] {
  const ranked: Ranked[] = [];
  const left = new Set(kept);
  const tierCount = fieldClasses.length * match.tiers(0).length;
  let tier = 0;
  for (let fieldClass = 0; fieldClass < fieldClasses.length; fieldClass++) {
    const tiers = match.tiers(fieldClass);
    for (const expression of tiers) {
      tier += 1;
      if (ranked.length >= count || left.size === 0) return ranked;
      // The last tier is everything that is left: nothing to ask.
      const last = tier === tierCount;
      const found = last ? [...left] : ask(expression).filter((dense) => left.has(dense));
      const score = 1 - (tier - 1) / tierCount;
      const fields = fieldClasses[fieldClass]?.fields ?? [];
      // A single word outside the narrower class can only stand in the one field that this class adds.
      const matched = match.terms === 1 ? fields.slice(-1) : fields;
      for (const dense of firstOf(found, found.length, count - ranked.length, tie))
        ranked.push({ dense, score, matched });
      for (const dense of found) left.delete(dense);
    }
  }
  return ranked;
}
