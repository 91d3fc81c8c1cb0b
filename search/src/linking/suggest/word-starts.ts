/** Starts of the words of all labels, sorted by what follows them. */
export interface WordStarts {
  /** Label of each start, and where in its key the word begins. */
  readonly label: Uint32Array;
  readonly from: Uint16Array;
  /** Order of starts by the text from there on. */
  readonly order: Uint32Array;
}

/** Compares `folded[label].slice(from)` with a prefix: below 0 before it, 0 begins with it, above 0 after it. */
const compare = (key: string, from: number, prefix: string): number => {
  const end = Math.min(key.length, from + prefix.length);
  for (let i = from; i < end; i++) {
    const difference = key.charCodeAt(i) - prefix.charCodeAt(i - from);
    if (difference !== 0) return difference;
  }
  return key.length - from < prefix.length ? -1 : 0;
};

/** Rank of every letter that the keys hold, at most 63, in the order of their codes. */
function letterRanks(folded: readonly string[]): Uint8Array {
  const seen = new Uint8Array(65_536);
  for (const key of folded) for (let i = 0; i < key.length; i++) seen[key.charCodeAt(i)] = 1;
  let rank = 0;
  return seen.map((known) => (known === 1 && rank < 63 ? ++rank : rank));
}

/** Letters that fit into the number that starts are first sorted by, with the start's own number behind them. */
const headLetters = 5;

/** Sorts by the first letters as numbers, then exactly within equal ones. */
export function wordStarts(folded: readonly string[]): WordStarts {
  const label: number[] = [];
  const from: number[] = [];
  folded.forEach((key, l) => {
    for (let i = 0; i < key.length; i++) {
      if (i > 0 && key.charCodeAt(i - 1) !== 32) continue;
      label.push(l);
      from.push(i);
    }
  });
  const size = label.length;
  const ranks = letterRanks(folded);
  const heads = Float64Array.from(label, (l, s) => {
    const key = folded[l] as string;
    const begin = from[s] as number;
    let head = 0;
    for (let k = begin; k < begin + headLetters; k++) {
      head = head * 64 + (k < key.length ? (ranks[key.charCodeAt(k)] as number) : 0);
    }
    return head * size + s;
  }).sort();
  const order = Uint32Array.from(heads, (head) => head % size);
  const tail = (start: number) => (folded[label[start] as number] as string).slice(from[start] as number);
  for (let low = 0; low < size; ) {
    const head = Math.floor((heads[low] as number) / size);
    let high = low + 1;
    while (high < size && Math.floor((heads[high] as number) / size) === head) high++;
    if (high - low > 1) {
      const run = Array.from(order.subarray(low, high), (start) => ({ start, text: tail(start) }));
      run.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.start - b.start));
      run.forEach(({ start }, i) => {
        order[low + i] = start;
      });
    }
    low = high;
  }
  return { label: Uint32Array.from(label), from: Uint16Array.from(from), order };
}

/** Places in `order` whose text begins with the prefix: from the first up to, not including, the second. */
export function rangeOf(starts: WordStarts, folded: readonly string[], prefix: string): readonly [number, number] {
  const bound = (after: boolean): number => {
    let low = 0;
    let high = starts.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = starts.order[middle] as number;
      const c = compare(folded[starts.label[start] as number] as string, starts.from[start] as number, prefix);
      if (c < 0 || (after && c === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [bound(false), bound(true)];
}
