/**
 * The values of one field for all documents: a cell holds nothing (0), one entry, or the place of a list of entries.
 * An entry is `code << 3 | level`; codes come from `Values`, levels are 0 where a field has none.
 */
const listFlag = 0x8000_0000;
const none: readonly number[] = [];

export const entryOf = (code: number, level = 0): number => ((code << 3) | level) >>> 0;
export const codeOf = (entry: number): number => entry >>> 3;
export const levelOf = (entry: number): number => entry & 7;

export class Cells {
  #cells = new Uint32Array(1024);
  /** Lists one after another, each with its length in front. Place 0 is never used. */
  #lists = new Uint32Array(1024);
  #used = 1;
  #wasted = 0;

  get bytes(): number {
    return this.#cells.byteLength + this.#lists.byteLength;
  }

  set(dense: number, entries: readonly number[]): void {
    if (dense >= this.#cells.length) this.#cells = grown(this.#cells, dense + 1);
    const before = this.#cells[dense] ?? 0;
    if (before >= listFlag) this.#wasted += 1 + (this.#lists[before - listFlag] ?? 0);
    this.#cells[dense] = entries.length > 1 ? listFlag + this.#keep(entries) : (entries[0] ?? 0);
    if (this.#wasted > 65_536 && this.#wasted * 2 > this.#used) this.#compact();
  }

  #keep(entries: readonly number[]): number {
    const place = this.#used;
    if (place + entries.length + 1 > this.#lists.length) this.#lists = grown(this.#lists, place + entries.length + 1);
    this.#lists[place] = entries.length;
    this.#lists.set(entries, place + 1);
    this.#used += entries.length + 1;
    return place;
  }

  #compact(): void {
    const old = this.#lists;
    this.#lists = new Uint32Array(Math.max(1024, this.#used - this.#wasted));
    this.#used = 1;
    this.#wasted = 0;
    for (let dense = 0; dense < this.#cells.length; dense++) {
      const cell = this.#cells[dense] ?? 0;
      if (cell < listFlag) continue;
      const place = cell - listFlag;
      const list = old.subarray(place + 1, place + 1 + (old[place] ?? 0));
      this.#cells[dense] = listFlag + this.#keep(list as unknown as readonly number[]);
    }
  }

  of(dense: number): readonly number[] {
    const cell = this.#cells[dense] ?? 0;
    if (cell === 0) return none;
    if (cell < listFlag) return [cell];
    const place = cell - listFlag;
    return [...this.#lists.subarray(place + 1, place + 1 + (this.#lists[place] ?? 0))];
  }

  /** Whether one of the document's entries has a code whose byte in `wanted` is set, at this level or above. */
  any(wanted: Uint8Array, levelMin: number): (dense: number) => boolean {
    const [cells, lists] = [this.#cells, this.#lists];
    return (dense) => {
      const cell = cells[dense] as number;
      if (cell < listFlag) return wanted[cell >>> 3] === 1 && (cell & 7) >= levelMin;
      const place = cell - listFlag;
      const end = place + (lists[place] as number);
      for (let at = place + 1; at <= end; at++) {
        const entry = lists[at] as number;
        if (wanted[entry >>> 3] === 1 && (entry & 7) >= levelMin) return true;
      }
      return false;
    };
  }

  /** The same for a single code, without a table of wanted ones. */
  one(code: number, levelMin: number): (dense: number) => boolean {
    const [cells, lists] = [this.#cells, this.#lists];
    const fits = (entry: number) => entry >>> 3 === code && (entry & 7) >= levelMin;
    return (dense) => {
      const cell = cells[dense] as number;
      if (cell < listFlag) return fits(cell);
      const place = cell - listFlag;
      const end = place + (lists[place] as number);
      for (let at = place + 1; at <= end; at++) if (fits(lists[at] as number)) return true;
      return false;
    };
  }

  /** Adds one to `counts` for each value of the document; a code that is new there is added to `seen`. */
  counter(counts: Uint32Array, seen: number[]): (dense: number) => void {
    const [cells, lists] = [this.#cells, this.#lists];
    const add = (code: number) => {
      const count = counts[code] as number;
      if (count === 0) seen.push(code);
      counts[code] = count + 1;
    };
    return (dense) => {
      const cell = cells[dense] as number;
      if (cell === 0) return;
      if (cell < listFlag) {
        add(cell >>> 3);
        return;
      }
      const place = cell - listFlag;
      const end = place + (lists[place] as number);
      for (let at = place + 1; at <= end; at++) add((lists[at] as number) >>> 3);
    };
  }
}

/** A copy with room for at least `size`, half as large again so that growing stays cheap. */
export function grown<T extends Uint32Array | Uint8Array | Int32Array | Float64Array>(from: T, size: number): T {
  const larger = new (from.constructor as new (length: number) => T)(Math.max(size, Math.ceil(from.length * 1.5)));
  larger.set(from);
  return larger;
}
