import type { ConceptShare } from "../facts.ts";
import type { MatchModel } from "../model/match-model.ts";
import type { Belief } from "./joint.ts";
import type { Mention } from "./mentions.ts";

/** How often a concept is to be expected of somebody of whom this is believed: by place in the pool, and from elsewhere. */
interface Expectation {
  readonly placeOf: Int16Array;
  /** Per place: how much of each slot, and how much of the mentions that slot explains. */
  readonly slots: readonly { readonly part: number; readonly probability: Float64Array }[];
  readonly spare: number;
}

/** What `inContext` needs of a belief, worked out once for all its mentions. */
export function expectationOf({ weights }: MatchModel, { pool, slots, part }: Belief): Expectation {
  const outside = slots.map((slot) => Math.max(0, 1 - slot.reduce((a, b) => a + b, 0)));
  return {
    placeOf: pool.placeOf,
    slots: slots.map((probability, k) => ({ part: part[k] ?? 0, probability })),
    spare: outside.reduce((sum, mass, k) => sum + mass * (part[k] ?? 0), weights.inference.elsewhere),
  };
}

/**
 * Lets the occupations decide between the concepts that a text may mean ("network" of a technician and of a
 * salesperson). Returns the mention's concepts with new shares; an unlikely link stays unlikely, none included.
 */
export function inContext(model: MatchModel, expected: Expectation, mention: Mention): ConceptShare[] {
  const { context } = model.weights.inference;
  if (context === 0 || mention.concepts.length === 0) return [...mention.concepts];
  const { start, occupation, ratio } = model.standing;
  const fit = mention.concepts.map(({ concept }) => {
    let sum = expected.spare;
    const end = start[concept + 1] ?? 0;
    for (let i = start[concept] ?? 0; i < end; i += 1) {
      const at = expected.placeOf[occupation[i] ?? 0] ?? -1;
      if (at < 0) continue;
      for (const { part, probability } of expected.slots) sum += part * (probability[at] ?? 0) * (ratio[i] ?? 0);
    }
    return sum ** context;
  });
  const whole = mention.concepts.reduce((sum, { p }, i) => sum + p * (fit[i] ?? 0), mention.none);
  return mention.concepts.map(({ concept, p }, i) => ({ concept, p: whole > 0 ? (p * (fit[i] ?? 0)) / whole : 0 }));
}
