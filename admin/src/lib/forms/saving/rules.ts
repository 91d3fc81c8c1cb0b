import type { Fault } from "./refusals.ts";
import type { SendRules } from "./to-send.ts";

/** A field in which somebody else has written something else at the same time; what was typed here stands. */
export type Crossing = { field: string; theirs: string };

export interface SavingRules<T> extends SendRules {
  readonly faults: (form: T) => readonly Fault[];
  readonly merge: (mine: T, from: T, now: T) => { merged: T; crossings: readonly Crossing[] };
}
/** Where the record is kept: how it is read anew, how named fields are saved over what was read, and as a form has it. */
export interface Keeper<Read extends object, T> {
  readonly read: () => Promise<Read>;
  readonly save: (seen: Read, change: Partial<T>) => Promise<Read>;
  readonly inputOf: (read: Read) => T;
}
