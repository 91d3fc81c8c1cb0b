/** `said` stands in place of the count where that is told in words, such as "fewer than 5". */
export type FacetValue = { value: string; label: string; count: number; said?: string };
export type Facet = { field: string; label: string; values: readonly FacetValue[] };
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** The choice after `value` of `field` is turned on or off. */
export function toggle(chosen: Chosen, field: string, value: string): Chosen {
  const had = chosen[field] ?? [];
  const now = had.includes(value) ? had.filter((one) => one !== value) : [...had, value];
  return { ...chosen, [field]: now };
}

export const anyChosen = (chosen: Chosen): boolean => Object.values(chosen).some((values) => values.length > 0);
