import type { EnumField } from "../../documents/fields.ts";
import type { Filter } from "../query.ts";

/** The one field that a filter speaks of, or undefined where it mixes several. */
export function soleField(filter: Filter): EnumField | "startDay" | "eqf" | undefined {
  if ("in" in filter) return filter.in[0];
  if ("range" in filter) return filter.range[0];
  if ("language" in filter) return "language";
  if ("skill" in filter) return "skill";
  if ("place" in filter) return "municipality";
  if ("ids" in filter) return undefined;
  if ("not" in filter) return soleField(filter.not);
  const fields = new Set(("and" in filter ? filter.and : filter.or).map(soleField));
  return fields.size === 1 ? [...fields][0] : undefined;
}
