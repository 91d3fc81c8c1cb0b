/** Turned-round lists: whoever has concept `c` stands from `start[c]` up to `start[c + 1]`, ascending. */
export interface Postings {
  readonly start: Uint32Array;
  readonly who: Uint32Array;
}

/** Turns lists of concepts round; a concept that stands twice in one list counts once. */
export function postingsOf(lists: readonly Uint16Array[], concepts: number): Postings {
  const start = new Uint32Array(concepts + 1);
  const last = new Int32Array(concepts).fill(-1);
  const each = (call: (concept: number, n: number) => void) => {
    last.fill(-1);
    lists.forEach((list, n) => {
      for (const concept of list) {
        if (last[concept] === n) continue;
        last[concept] = n;
        call(concept, n);
      }
    });
  };
  each((concept) => {
    start[concept + 1] = (start[concept + 1] ?? 0) + 1;
  });
  for (let c = 0; c < concepts; c += 1) start[c + 1] = (start[c + 1] ?? 0) + (start[c] ?? 0);
  const next = start.slice();
  const who = new Uint32Array(start[concepts] ?? 0);
  each((concept, n) => {
    who[next[concept] ?? 0] = n;
    next[concept] = (next[concept] ?? 0) + 1;
  });
  return { start, who };
}
