import type { FacetCount, FacetCounts, FacetRequest, Filter } from "../../query.ts";
import { conditionsOf } from "../../question/conditions.ts";
import { soleField } from "../../question/sole-field.ts";
import { compile } from "./filter.ts";
import { allOf } from "./quote.ts";

export interface FacetPlan {
  /** All conditions. */
  readonly all: string;
  /** Facets that are counted with all conditions. */
  readonly shared: readonly string[];
  /** Facets that leave their own conditions out, with the conditions that remain. */
  readonly own: readonly { readonly field: string; readonly filter: string }[];
}

/** Sorts the conditions by the facet that has to leave them out; the scope stands outside of all of them. */
export function facetPlan(where: Filter, facets: readonly FacetRequest[], scope: string): FacetPlan {
  const conditions = conditionsOf(where).map((filter) => {
    const field = soleField(filter);
    const facet = facets.find((one) => one.field === field || (one.field === "education" && field === "eqf"));
    return { text: compile(filter), facet: facet?.field };
  });
  const without = (field: string | undefined) =>
    allOf([scope, ...conditions.filter(({ facet }) => field === undefined || facet !== field).map(({ text }) => text)]);
  const fields = facets.map(({ field }) => field);
  const isOwn = (field: string) => conditions.some(({ facet }) => facet === field);
  return {
    all: without(undefined),
    shared: fields.filter((field) => !isOwn(field)),
    own: fields.filter(isOwn).map((field) => ({ field, filter: without(field) })),
  };
}

/** Most frequent values first, ties by value. */
export function facetCount(counts: Iterable<readonly [value: string, count: number]>, limit: number): FacetCount {
  const values = [...counts].map(([value, count]) => ({ value, count }));
  values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { values: values.slice(0, limit), more: Math.max(0, values.length - limit) };
}

export const facetCounts = (
  facets: readonly FacetRequest[],
  distribution: (field: string) => Readonly<Record<string, number>> | undefined,
): FacetCounts =>
  Object.fromEntries(
    facets.map(({ field, limit }) => [field, facetCount(Object.entries(distribution(field) ?? {}), limit)]),
  );
