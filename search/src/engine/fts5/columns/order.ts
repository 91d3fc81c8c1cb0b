/** Whether a comes before b. */
export type Before = (a: number, b: number) => boolean;

/**
 * The first `count` of `items` in order. Keeps a heap with the worst one on top, so that the many that cannot enter
 * cost one comparison each.
 */
export function firstOf(items: ArrayLike<number>, length: number, count: number, before: Before): number[] {
  if (count <= 0) return [];
  const heap: number[] = [];
  for (let at = 0; at < length; at++) {
    const item = items[at] as number;
    if (heap.length < count) {
      heap.push(item);
      rise(heap, before);
    } else if (before(item, heap[0] as number)) {
      heap[0] = item;
      sink(heap, before);
    }
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0));
}

function rise(heap: number[], before: Before): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(heap[parent] as number, heap[at] as number)) return;
    [heap[parent], heap[at]] = [heap[at] as number, heap[parent] as number];
    at = parent;
  }
}

function sink(heap: number[], before: Before): void {
  for (let at = 0; ; ) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && before(heap[worst] as number, heap[child] as number)) worst = child;
    }
    if (worst === at) return;
    [heap[at], heap[worst]] = [heap[worst] as number, heap[at] as number];
    at = worst;
  }
}
