import { docParts } from "../../../documents/fields.ts";
import type { GenerationTables } from "../storage/generation.ts";
import { Part } from "./part.ts";
import { type Row, unpackEntries } from "./row.ts";
import { type CodedField, Values } from "./values.ts";

type StoredRow = [number, string, number, number | null, number | null, string, Buffer];
const chunk = 5000;

/** One generation as typed columns, next to the tables that it mirrors. */
export class Memory {
  readonly tables: GenerationTables;
  readonly values = new Values();
  readonly parts: readonly Part[] = docParts.map(() => new Part());

  #counts: Uint32Array = new Uint32Array(0);

  constructor(tables: GenerationTables) {
    this.tables = tables;
  }

  /** Reads everything from the file; about two seconds per 100,000 documents. */
  load(): this {
    this.learnValues();
    this.tables.parts.forEach(({ readAll }, number) => {
      for (let last = -1; ; ) {
        const rows = readAll.all(last, chunk) as StoredRow[];
        for (const row of rows) this.#take(number, row);
        if (rows.length < chunk) break;
        last = rows.at(-1)?.[0] ?? last;
      }
    });
    return this;
  }

  /** Takes one document as it stands in the file now, or that it is gone. */
  refresh(part: number, dense: number): void {
    const row = this.tables.parts[part]?.read.get(dense) as StoredRow | undefined;
    if (row) this.#take(part, row);
    else this.remove(part, dense);
  }

  learnValues(): void {
    for (const [code, field, value] of this.tables.values.all(this.values.size) as [number, string, string][]) {
      this.values.learn(code, field, value);
    }
  }

  /** The number of a value; a new one is written into the table as well. */
  code(field: CodedField, value: string): number {
    const known = this.values.code(field, value);
    if (known !== undefined) return known;
    const code = this.values.size;
    this.tables.addValue.run(code, field, value);
    this.values.learn(code, field, value);
    return code;
  }

  nextDense(part: number): number {
    return this.parts[part]?.nextDense() ?? 0;
  }

  put(part: number, dense: number, row: Row): void {
    this.parts[part]?.put(dense, row);
  }

  remove(part: number, dense: number): void {
    this.parts[part]?.remove(dense);
  }

  #take(part: number, [dense, id, orderedAt, startDay, eqf, nameKey, codes]: StoredRow): void {
    this.parts[part]?.put(dense, { id, orderedAt, startDay, eqf, nameKey, entries: unpackEntries(codes) });
  }

  /** Zeros for each code, to count in. Whoever takes them gives them back as zeros, or keeps them for good. */
  takeCounts(): Uint32Array {
    const counts = this.#counts.length < this.values.size ? new Uint32Array(this.values.size + 1024) : this.#counts;
    this.#counts = new Uint32Array(0);
    return counts;
  }

  giveBack(counts: Uint32Array): void {
    this.#counts = counts;
  }

  get bytes(): number {
    return this.parts.reduce((sum, part) => sum + part.bytes, 0) + this.values.size * 160;
  }
}
