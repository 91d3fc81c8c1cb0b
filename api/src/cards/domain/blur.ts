import { sharedBy } from "./coarsen.ts";

/** A count as employers are told it. */
export interface Blurred {
  readonly atLeast: number;
  readonly fewerThanFive: boolean;
}

/** Fewer than five are "fewer than five", also none; others are rounded down to a multiple of five. */
export function blurred(count: number): Blurred {
  const atLeast = Math.floor(count / sharedBy) * sharedBy;
  return { atLeast, fewerThanFive: atLeast === 0 };
}
