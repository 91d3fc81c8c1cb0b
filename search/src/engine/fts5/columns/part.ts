import { hashOf } from "../../tie-order.ts";
import { Cells, codeOf, grown, levelOf } from "./cells.ts";
import { Postings } from "./postings.ts";
import type { Row } from "./row.ts";
import { type CodedField, codedFields, postedFields } from "./values.ts";

/** Stands for "not said" among days. */
export const noDay = -0x8000_0000;
const posted = new Set<CodedField>(postedFields);

/**
 * One corpus and type in memory: a column per field, indexed by the document's dense number, which is also its rowid in
 * the text table. Numbers of removed documents are given to new ones.
 */
export class Part {
  readonly cells: ReadonlyMap<CodedField, Cells> = new Map(codedFields.map((field) => [field, new Cells()]));
  readonly postings = new Postings();
  readonly ids: string[] = [];
  readonly nameKeys: string[] = [];
  alive = new Uint8Array(1024);
  idHashes = new Uint32Array(1024);
  orderedAt = new Float64Array(1024);
  startDay = new Int32Array(1024);
  eqf = new Uint8Array(1024);
  /** One more than the highest number ever used. */
  end = 0;
  count = 0;
  readonly #free: number[] = [];

  /** The number that a new document will get. */
  nextDense(): number {
    while (this.#free.length > 0) {
      const dense = this.#free.at(-1) as number;
      if (this.alive[dense] === 0) return dense;
      this.#free.pop();
    }
    return this.end;
  }

  put(dense: number, row: Row): void {
    if (dense >= this.alive.length) this.#grow(dense + 1);
    if (this.alive[dense] === 1) this.#unpost(dense);
    else this.count += 1;
    for (; this.end < dense; this.end++) this.#free.push(this.end);
    this.end = Math.max(this.end, dense + 1);
    this.alive[dense] = 1;
    this.ids[dense] = row.id;
    this.nameKeys[dense] = row.nameKey;
    this.idHashes[dense] = hashOf(row.id);
    this.orderedAt[dense] = row.orderedAt;
    this.startDay[dense] = row.startDay ?? noDay;
    this.eqf[dense] = row.eqf ?? 0;
    codedFields.forEach((field, at) => {
      const entries = row.entries[at] ?? [];
      this.cells.get(field)?.set(dense, entries);
      if (!posted.has(field)) return;
      for (const entry of entries) this.postings.add(codeOf(entry), dense, levelOf(entry));
    });
  }

  remove(dense: number): void {
    if (this.alive[dense] !== 1) return;
    this.#unpost(dense);
    for (const cells of this.cells.values()) cells.set(dense, []);
    this.alive[dense] = 0;
    this.ids[dense] = "";
    this.nameKeys[dense] = "";
    this.count -= 1;
    this.#free.push(dense);
  }

  field(field: CodedField): Cells {
    return this.cells.get(field) as Cells;
  }

  get bytes(): number {
    let sum = this.postings.bytes + this.ids.length * 96 + this.nameKeys.length * 64;
    for (const cells of this.cells.values()) sum += cells.bytes;
    for (const column of [this.alive, this.idHashes, this.orderedAt, this.startDay, this.eqf]) sum += column.byteLength;
    return sum;
  }

  #unpost(dense: number): void {
    for (const field of postedFields) {
      for (const entry of this.field(field).of(dense)) this.postings.remove(codeOf(entry), dense);
    }
  }

  #grow(size: number): void {
    this.alive = grown(this.alive, size);
    this.idHashes = grown(this.idHashes, size);
    this.orderedAt = grown(this.orderedAt, size);
    this.startDay = grown(this.startDay, size);
    this.eqf = grown(this.eqf, size);
  }
}
