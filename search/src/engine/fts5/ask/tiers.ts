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

type Ask = (expression: string) => readonly number[];

/**
 * The first `count` of the kept documents by the place and form of the words. Field classes are asked for one after
 * another and only until the page is full; the widest form comes first, since where it finds nothing the stricter ones
 * need no question.
 */
export function rankByTiers(match: Match, kept: readonly number[], count: number, tie: Before, ask: Ask): Ranked[] {
  const ranked: Ranked[] = [];
  const left = new Set(kept);
  const steps = fieldClasses.length * match.tiers(0).length;
  fieldClasses.forEach(({ fields }, fieldClass) => {
    const tiers = match.tiers(fieldClass);
    const first = fieldClass * tiers.length;
    // A single word outside the narrower class can only stand in the one field that this class adds.
    const matched = match.terms === 1 ? fields.slice(-1) : fields;
    for (const [tier, found] of splitByTier(tiers, fieldClass === fieldClasses.length - 1, left, ranked, count, ask)) {
      const score = 1 - (first + tier) / steps;
      for (const dense of firstOf(found, found.length, count - ranked.length, tie))
        ranked.push({ dense, score, matched });
      for (const dense of found) left.delete(dense);
    }
  });
  return ranked;
}

/** The documents of one field class, strictest tier first. In the last class, the widest tier is all that is left. */
function* splitByTier(
  tiers: readonly string[],
  everything: boolean,
  left: ReadonlySet<number>,
  ranked: readonly Ranked[],
  count: number,
  ask: Ask,
): Generator<[tier: number, found: readonly number[]]> {
  if (ranked.length >= count || left.size === 0) return;
  const widest = tiers.length - 1;
  const among = everything ? [...left] : ask(tiers[widest] ?? "").filter((dense) => left.has(dense));
  for (let tier = 0; tier < widest && among.length > 0; tier++) {
    if (ranked.length >= count) return;
    yield [tier, ask(tiers[tier] ?? "").filter((dense) => left.has(dense))];
  }
  yield [widest, among.filter((dense) => left.has(dense))];
}
