/** Rows in groups, so that far away groups may leave the page: a group has a stable index and its first row's number. */
export type Chunk<Item> = { index: number; from: number; items: readonly Item[] };

export function chunksOf<Item>(items: readonly Item[], size: number): readonly Chunk<Item>[] {
  const chunks: Chunk<Item>[] = [];
  for (let from = 0; from < items.length; from += size) {
    chunks.push({ index: chunks.length, from, items: items.slice(from, from + size) });
  }
  return chunks;
}
