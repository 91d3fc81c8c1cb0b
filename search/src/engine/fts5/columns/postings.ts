import { grown } from "./cells.ts";

interface List {
  /** Sorted by document: `dense << 3 | level`. */
  entries: Uint32Array;
  length: number;
}

/** Per value the documents that hold it, in order of their numbers; changed in place, one list at a time. */
export class Postings {
  readonly #lists: (List | undefined)[] = [];
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  add(code: number, dense: number, level: number): void {
    let list = this.#lists[code];
    if (!list) {
      list = { entries: new Uint32Array(4), length: 0 };
      this.#lists[code] = list;
      this.#bytes += list.entries.byteLength;
    }
    if (list.length === list.entries.length) {
      this.#bytes -= list.entries.byteLength;
      list.entries = grown(list.entries, list.length + 1);
      this.#bytes += list.entries.byteLength;
    }
    const entry = ((dense << 3) | level) >>> 0;
    const at = place(list, dense);
    if (at < list.length) list.entries.copyWithin(at + 1, at, list.length);
    list.entries[at] = entry;
    list.length += 1;
  }

  remove(code: number, dense: number): void {
    const list = this.#lists[code];
    if (!list) return;
    const at = place(list, dense);
    if (at >= list.length || (list.entries[at] as number) >>> 3 !== dense) return;
    list.entries.copyWithin(at, at + 1, list.length);
    list.length -= 1;
  }

  /** A view of the list; valid until the next change. */
  of(code: number): Uint32Array {
    const list = this.#lists[code];
    return list ? list.entries.subarray(0, list.length) : empty;
  }
}

const empty = new Uint32Array(0);

/** Where the document stands or belongs; loading in order finds the end at once. */
function place(list: List, dense: number): number {
  const last = list.length === 0 ? -1 : (list.entries[list.length - 1] as number) >>> 3;
  if (dense > last) return list.length;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list.entries[middle] as number) >>> 3 < dense) low = middle + 1;
    else high = middle;
  }
  return low;
}
