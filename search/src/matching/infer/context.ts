import type { ConceptShare } from "../facts.ts";
import type { MatchModel } from "../model/match-model.ts";
import type { Belief } from "./joint.ts";
import type { Mention } from "./mentions.ts";

/**
 * Lets the occupations decide between the concepts that a text may mean ("network" of a technician and of a
 * salesperson). Returns the mention's concepts with new shares; an unlikely link stays unlikely, none included.
 */
export function inContext(model: MatchModel, belief: Belief, mention: Mention): ConceptShare[] {
  const { context, elsewhere } = model.weights.inference;
  if (context === 0 || mention.concepts.length === 0) return [...mention.concepts];
  const { start, occupation, ratio } = model.standing;
  const place = new Map(belief.pool.occupations.map((number, i) => [number, i]));
  const outside = belief.slots.map((slot) => Math.max(0, 1 - slot.reduce((a, b) => a + b, 0)));
  const spare = outside.reduce((sum, mass, k) => sum + mass * (belief.part[k] ?? 0), elsewhere);
  const fit = mention.concepts.map(({ concept }) => {
    let sum = spare;
    const end = start[concept + 1] ?? 0;
    for (let i = start[concept] ?? 0; i < end; i += 1) {
      const at = place.get(occupation[i] ?? 0);
      if (at === undefined) continue;
      belief.slots.forEach((slot, k) => {
        sum += (belief.part[k] ?? 0) * (slot[at] ?? 0) * (ratio[i] ?? 0);
      });
    }
    return sum ** context;
  });
  const whole = mention.concepts.reduce((sum, { p }, i) => sum + p * (fit[i] ?? 0), mention.none);
  return mention.concepts.map(({ concept, p }, i) => ({ concept, p: whole > 0 ? (p * (fit[i] ?? 0)) / whole : 0 }));
}
