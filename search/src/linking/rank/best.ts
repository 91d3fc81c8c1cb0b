import type { Scores } from "./signal.ts";

/** Best concepts by score, at most `k` with a score above 0; ties by number. Scores are rounded to 1e-6 first. */
export function bestOf(scores: Scores, k: number): Uint32Array {
  const heap = new Uint32Array(k);
  const value = new Float64Array(k);
  let size = 0;
  const worse = (a: number, b: number) =>
    (value[a] as number) < (value[b] as number) ||
    ((value[a] as number) === (value[b] as number) && (heap[a] as number) > (heap[b] as number));
  const swap = (a: number, b: number) => {
    const h = heap[a] as number;
    const v = value[a] as number;
    heap[a] = heap[b] as number;
    value[a] = value[b] as number;
    heap[b] = h;
    value[b] = v;
  };
  const sink = (from: number) => {
    let at = from;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < size && worse(child, least)) least = child;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  let floor = 0;
  for (let i = 0; i < scores.count; i++) {
    const n = scores.hit[i] as number;
    const raw = scores.value[n] as number;
    if (raw < floor) continue;
    const rounded = Math.round(raw * 1e6);
    if (size < k) {
      heap[size] = n;
      value[size] = rounded;
      let at = size++;
      while (at > 0 && worse(at, (at - 1) >> 1)) {
        swap(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
    } else if (rounded > (value[0] as number) || (rounded === value[0] && n < (heap[0] as number))) {
      heap[0] = n;
      value[0] = rounded;
      sink(0);
      floor = ((value[0] as number) - 1) / 1e6;
    }
  }
  const order = Array.from({ length: size }, (_, i) => i);
  order.sort((a, b) => (value[b] as number) - (value[a] as number) || (heap[a] as number) - (heap[b] as number));
  return Uint32Array.from(order, (i) => heap[i] as number);
}
