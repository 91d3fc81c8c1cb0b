import type { NegotiableName } from "../facts.ts";

export type PartState = "met" | "near" | "unmet" | "unknown";

export type PartKey =
  | "occupation"
  | "skills"
  | "language"
  | "place"
  | "start"
  | "working_time"
  | "contract"
  | "education"
  | "licence"
  | "wishes";

/** Values for the words of a message; the catalogue has one message per key, state and `how`. */
export type PartDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** One reason. `value` is its factor, 0..1; 1 costs nothing. */
export interface Factor {
  readonly key: PartKey;
  /** Which one, where a key may come several times: the language, the licence; else "". */
  readonly of: string;
  readonly state: PartState;
  readonly value: number;
  /** The opening says that this can be talked about (or tells a habit): shown, and the factor is 1. */
  readonly negotiable: boolean;
  readonly details: PartDetails;
}

/** A factor with what it costs, in points of 100. */
export interface Part extends Factor {
  readonly cost: number;
}

/** Makes a factor; what is negotiable keeps its state and costs nothing. */
export function factor(
  key: PartKey,
  of: string,
  [state, value]: readonly [PartState, number],
  details: PartDetails,
  negotiable = false,
): Factor {
  return { key, of, state, value: negotiable ? 1 : value, negotiable, details };
}

export const lifts = (negotiable: readonly NegotiableName[], name: NegotiableName): boolean =>
  negotiable.includes(name);
