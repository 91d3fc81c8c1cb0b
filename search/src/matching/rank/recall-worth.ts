import type { DirectionWeights } from "../weights/weights.ts";

/** Worth of each mark of a group, in the logarithm of a total. */
export type Worths = ReadonlyMap<string, number>;

/**
 * The skills factor where a line is laid to its logarithm: as low as it is for those who come last in a list. A line
 * that touches a logarithm is nowhere below it, wherever it touches.
 */
export const skillsAt = 0.4;

/** What a share of the asked skills adds to the logarithm of a total, at the most. */
export const coverageWorth = (coverage: number, weights: DirectionWeights): number =>
  ((1 - weights.skillsFloor) * coverage) / skillsAt;
