import type { RecallGroup } from "../../query.ts";
import { allOf, anyOf, hasOneOf } from "./quote.ts";

/** A group as the server can ask for it: whether a document holds any member, and the most that this is worth. */
export interface Band {
  readonly filter: string;
  readonly worth: number;
}

/** Groups that are told apart in one filter; what the others are worth is added to every bound. */
const bandsMax = 12;

export interface Bands {
  /** The heaviest groups, heaviest first. */
  readonly bands: readonly Band[];
  /** The most that the groups left out can add. */
  readonly slack: number;
}

export function bandsOf(groups: readonly RecallGroup[]): Bands {
  const all = groups
    .map(({ weight, members }): Band => {
      const credited = members.filter(([, , credit]) => credit > 0);
      const of = (field: string) => credited.filter(([one]) => one === field).map(([, value]) => value);
      const fields = ["skill", "occupation", "isco"].filter((field) => of(field).length > 0);
      return {
        filter: anyOf(fields.map((field) => hasOneOf(field, of(field)))),
        worth: weight * Math.max(0, ...credited.map(([, , credit]) => credit)),
      };
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.filter < b.filter ? -1 : 1));
  const sum = (bands: readonly Band[]) => bands.reduce((total, { worth }) => total + worth, 0);
  return { bands: all.slice(0, bandsMax), slack: sum(all.slice(bandsMax)) };
}

export interface Threshold {
  readonly filter: string;
  /** Smallest sets of groups that together are worth enough. */
  readonly subsets: number;
}

/**
 * "The groups that a document meets are worth at least `least`" in and, or and equality: the heaviest group is met and
 * the rest is worth what is still missing, or the rest alone is worth enough. Undefined where no document can be.
 */
export function worthAtLeast(bands: readonly Band[], least: number): Threshold | undefined {
  const [first, ...rest] = bands;
  if (first === undefined || bands.reduce((sum, { worth }) => sum + worth, 0) < least) return undefined;
  if (first.worth >= least) {
    const alone = bands.filter(({ worth }) => worth >= least);
    const lighter = bands.slice(alone.length);
    const without = worthAtLeast(lighter, least);
    return {
      filter: anyOf([...alone.map(({ filter }) => filter), ...(without ? [without.filter] : [])]),
      subsets: alone.length + (without?.subsets ?? 0),
    };
  }
  const together = worthAtLeast(rest, least - first.worth);
  const without = worthAtLeast(rest, least);
  const filters = [...(together ? [allOf([first.filter, together.filter])] : []), ...(without ? [without.filter] : [])];
  return { filter: anyOf(filters), subsets: (together?.subsets ?? 0) + (without?.subsets ?? 0) };
}
