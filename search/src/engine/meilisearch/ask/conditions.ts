import type { RecallField } from "../../query.ts";
import { recallFields } from "../../query.ts";
import { allOf, anyOf, hasOneOf } from "./quote.ts";

/** A filter of the server's language with the number of its comparisons; `always` and `never` need none. */
export type Condition = "always" | "never" | { readonly filter: string; readonly comparisons: number };

/** Members of which a document may hold one. */
export type Members = readonly (readonly [field: RecallField, value: string])[];

const sum = (conditions: readonly { readonly comparisons: number }[]): number =>
  conditions.reduce((total, { comparisons }) => total + comparisons, 0);

/** Holds one of these. */
export function holdsOne(members: Members): Condition {
  const filters = recallFields.flatMap((field) => {
    const values = members.filter(([one]) => one === field).map(([, value]) => value);
    return values.length === 0 ? [] : [hasOneOf(field, [...new Set(values)])];
  });
  return filters.length === 0 ? "never" : { filter: anyOf(filters), comparisons: filters.length };
}

export function both(one: Condition, other: Condition): Condition {
  if (one === "never" || other === "never") return "never";
  if (one === "always") return other;
  if (other === "always") return one;
  return { filter: allOf([one.filter, other.filter]), comparisons: sum([one, other]) };
}

export function either(conditions: readonly Condition[]): Condition {
  if (conditions.includes("always")) return "always";
  const real = conditions.filter((one) => typeof one === "object");
  const [first] = real;
  if (first === undefined) return "never";
  return real.length === 1 ? first : { filter: anyOf(real.map(({ filter }) => filter)), comparisons: sum(real) };
}

/**
 * Meets at least `count` of these groups. Halved again and again: so many in one half and the others in the other one,
 * which takes far fewer comparisons than naming all sets of groups.
 */
export function meetsAtLeast(count: number, groups: readonly Members[]): Condition {
  if (count <= 0) return "always";
  if (count > groups.length) return "never";
  if (count === 1) return holdsOne(groups.flat());
  const middle = Math.ceil(groups.length / 2);
  const [left, right] = [groups.slice(0, middle), groups.slice(middle)];
  const ways = Array.from({ length: count + 1 }, (_, inLeft) =>
    both(meetsAtLeast(inLeft, left), meetsAtLeast(count - inLeft, right)),
  );
  return either(ways);
}
