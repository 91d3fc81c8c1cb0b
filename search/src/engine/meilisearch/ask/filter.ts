import type { DocType } from "../../../documents/fields.ts";
import type { Filter, Range } from "../../query.ts";
import type { ScopeToken } from "../../scope-token.ts";
import { allOf, anyOf, everything, hasOneOf, nothing, quote } from "./quote.ts";

/** Writes our filter in the server's language; `not` is carried down to the leaves, as the port's promise on missing numbers asks. */
export function compile(filter: Filter, negated = false): string {
  if ("and" in filter) return join(filter.and, negated, negated);
  if ("or" in filter) return join(filter.or, !negated, negated);
  if ("not" in filter) return compile(filter.not, !negated);
  if ("range" in filter) return range(filter.range[0], filter.range[1], negated);
  const leaf = leafOf(filter);
  if (!negated) return leaf;
  return leaf === nothing ? everything : `NOT (${leaf})`;
}

const join = (filters: readonly Filter[], any: boolean, negated: boolean): string => {
  const compiled = filters.map((one) => compile(one, negated));
  return any ? anyOf(compiled) : allOf(compiled);
};

type Leaf = Exclude<Filter, { and: unknown } | { or: unknown } | { not: unknown } | { range: unknown }>;

function leafOf(filter: Leaf): string {
  if ("language" in filter) return hasOneOf("languageLevel", [filter.language.join(":")]);
  if ("skill" in filter) {
    const [id, { minLevel, narrower = [] }] = filter.skill;
    const ids = [id, ...narrower];
    return minLevel === undefined
      ? hasOneOf("skill", ids)
      : hasOneOf(
          "skillLevel",
          ids.map((one) => `${one}:${minLevel}`),
        );
  }
  if ("ids" in filter) return hasOneOf("id", filter.ids);
  if ("place" in filter) {
    const there = hasOneOf("municipality", filter.place.municipality);
    return filter.place.orRemote ? anyOf([there, hasOneOf("workMode", ["remote"])]) : there;
  }
  const [field, values] = filter.in;
  if (field !== "language") return hasOneOf(field, values);
  const bare = values.filter((value) => !value.includes(":"));
  const levels = values.filter((value) => value.includes(":"));
  return anyOf([hasOneOf("language", bare), hasOneOf("languageLevel", levels)]);
}

/** A comparison never holds for a document that lacks the number, so both directions leave it out by themselves. */
function range(field: string, { gte, lte, orMissing = false }: Range, negated: boolean): string {
  const within = [
    ...(gte === undefined ? [] : [`${field} ${negated ? "<" : ">="} ${gte}`]),
    ...(lte === undefined ? [] : [`${field} ${negated ? ">" : "<="} ${lte}`]),
  ];
  if (within.length === 0) return negated ? nothing : orMissing ? everything : `${field} EXISTS`;
  const held = negated ? anyOf(within) : allOf(within);
  return orMissing && !negated ? anyOf([held, `${field} NOT EXISTS`]) : held;
}

/** What the viewer may be told of, outside of everything that was asked for. The same text goes into the token. */
export function scopeFilter(scope: ScopeToken, type: DocType): string {
  return allOf([
    hasOneOf("programme", scope.programmes),
    ...(scope.counsellor !== undefined && type === "candidate" ? [hasOneOf("counsellor", [scope.counsellor])] : []),
    ...(scope.organisation === undefined ? [] : [`NOT (hiddenFrom = ${quote(scope.organisation)})`]),
  ]);
}
