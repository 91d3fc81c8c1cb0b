/** Numbers that look like chance and are the same for the same seed. */
export interface Chance {
  /** 0 up to and without `below`, whole. */
  upTo(below: number): number;
  /** True in so many of a hundred. */
  percent(share: number): boolean;
}

export function chance(seed: number): Chance {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { upTo: (below) => Math.floor(next() * below), percent: (share) => next() * 100 < share };
}
