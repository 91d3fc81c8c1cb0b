/** A stored item of a list that others may name by its id. */
export interface Identified {
  readonly id: string;
}

/**
 * Gives every new item the id of the stored one that says the same, so that what points at it stays true; items
 * without one get a fresh id. Of several that say the same, the first new takes the first stored.
 * @param keyOf what an item says, in a few words.
 */
export function keepIds<New, Old extends Identified>(
  items: readonly New[],
  stored: readonly Old[],
  keyOf: { readonly item: (item: New) => string; readonly stored: (row: Old) => string },
  freshId: () => string,
): string[] {
  const free = new Map<string, string[]>();
  for (const row of stored) {
    const key = keyOf.stored(row);
    free.set(key, [...(free.get(key) ?? []), row.id]);
  }
  return items.map((item) => free.get(keyOf.item(item))?.shift() ?? freshId());
}
