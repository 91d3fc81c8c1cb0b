import type { Facet } from "@tuttu/schema";
import type { EnumField, FacetCounts } from "@tuttu/search";
import type { z } from "zod";

type ShownFacet = z.infer<typeof Facet>;

/** A facet of a list: its field in the engine, how many values it shows, and what they are called. */
export interface FacetSpec {
  /** Name in the contract. */
  readonly name: string;
  readonly field: EnumField;
  readonly limit: number;
  readonly label: (value: string) => string;
}

/**
 * Facets as lists show them; what is filtered by is marked, also where nobody has it any more.
 * @param query the list's query: under a facet's name stand the values that were chosen
 */
export function showFacets(counts: FacetCounts, specs: readonly FacetSpec[], query: object): ShownFacet[] {
  return specs.map(({ name, field, label }) => {
    const found = counts[field];
    const asked = (query as Readonly<Record<string, readonly string[] | undefined>>)[name] ?? [];
    const chosen = new Set(asked.map((value) => value.split(":")[0] ?? value));
    const values = (found?.values ?? []).map(({ value, count }) => ({
      value,
      label: label(value),
      count,
      selected: chosen.has(value),
    }));
    const known = new Set(values.map(({ value }) => value));
    const absent = [...chosen].filter((value) => !known.has(value));
    return {
      field: name,
      values: [...values, ...absent.map((value) => ({ value, label: label(value), count: 0, selected: true }))],
      others: found?.more ?? 0,
    };
  });
}
