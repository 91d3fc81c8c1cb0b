/** Something ranked: its total (0..100, in steps of 1e-6) and the key that decides between equal totals. */
export interface Ranked {
  readonly id: string;
  readonly total: number;
}

/** Keeps the best `most` of what is offered: higher totals first, equal ones by `tie`, then id. */
export class Best {
  readonly #most: number;
  readonly #tie: (id: string) => string;
  readonly #heap: { id: string; total: number; tie: string }[] = [];

  constructor(most: number, tie: (id: string) => string = (id) => id) {
    this.#most = most;
    this.#tie = tie;
  }

  /** A total below this cannot enter any more; −1 while there is room. */
  get least(): number {
    return this.#heap.length < this.#most ? -1 : (this.#heap[0]?.total ?? -1);
  }

  offer(id: string, total: number): void {
    if (this.#most <= 0 || total < this.least) return;
    const entry = { id, total, tie: this.#tie(id) };
    if (this.#heap.length < this.#most) {
      this.#heap.push(entry);
      this.#up(this.#heap.length - 1);
    } else if (this.#heap[0] !== undefined && this.#worse(this.#heap[0], entry)) {
      this.#heap[0] = entry;
      this.#down(0);
    }
  }

  /** Best first. */
  done(): Ranked[] {
    return [...this.#heap].sort((a, b) => (this.#worse(a, b) ? 1 : -1)).map(({ id, total }) => ({ id, total }));
  }

  #worse(a: { id: string; total: number; tie: string }, b: { id: string; total: number; tie: string }): boolean {
    if (a.total !== b.total) return a.total < b.total;
    return a.tie === b.tie ? a.id > b.id : a.tie > b.tie;
  }

  #swap(i: number, j: number): void {
    const [a, b] = [this.#heap[i], this.#heap[j]];
    if (a === undefined || b === undefined) return;
    this.#heap[i] = b;
    this.#heap[j] = a;
  }

  #isWorse(i: number, j: number): boolean {
    const [a, b] = [this.#heap[i], this.#heap[j]];
    return a !== undefined && b !== undefined && this.#worse(a, b);
  }

  #up(from: number): void {
    let i = from;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.#isWorse(i, parent)) return;
      this.#swap(i, parent);
      i = parent;
    }
  }

  #down(from: number): void {
    let i = from;
    for (;;) {
      let worst = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (this.#isWorse(child, worst)) worst = child;
      if (worst === i) return;
      this.#swap(i, worst);
      i = worst;
    }
  }
}
