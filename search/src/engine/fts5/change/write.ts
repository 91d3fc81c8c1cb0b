import { contentDigest } from "../../../documents/digest.ts";
import { faultOf } from "../../../documents/doc-schema.ts";
import type { IndexDoc } from "../../../documents/index-doc.ts";
import type { IndexChange, VersionedDoc } from "../../port.ts";
import type { TextColumns } from "../../text/text-of.ts";
import { packEntries, type Row, rowOf } from "../columns/row.ts";
import type { CodedField } from "../columns/values.ts";
import type { GenerationTables, PartTables } from "../storage/generation.ts";
import { partNumber } from "../storage/parts.ts";

type Found = [dense: bigint, version: bigint, digest: string] | undefined;
export type Remove = Extract<IndexChange, { op: "remove" }>;

/** A document with everything worked out that needs no database: most of the time that a put takes. */
export interface Prepared extends VersionedDoc {
  readonly digest: string;
  readonly texts: readonly string[];
  readonly repair: boolean;
}

/** The document made ready, or why it cannot be taken. */
export function prepare(
  { doc, version, repair = false }: VersionedDoc & { readonly repair?: boolean | undefined },
  texts: TextColumns,
): Prepared | string {
  const fault = faultOf(doc);
  if (fault !== undefined) return fault;
  return { doc, version, digest: contentDigest(doc), texts: texts.of(doc), repair };
}

/** What one change did: nothing (it was older or equal), or something with the document of this number. */
export type Written = { readonly part: number; readonly dense: number } | undefined;

/** Where changes are written: tables, and the columns that mirror them where this process has some. */
export interface Target {
  readonly tables: GenerationTables;
  nextDense(part: number): number;
  code(field: CodedField, value: string): number;
  put(part: number, dense: number, row: Row): void;
  remove(part: number, dense: number): void;
}

/** What a repair brings was compared with what is held, so that an equal version is no reason to leave it. */
const oldestOf = ({ version, repair }: Prepared) => (repair ? version + 1n : version);

/** Writes single changes into tables and columns of one generation; the caller holds the transaction. */
export class Writer {
  readonly #target: Target;
  readonly #clock: () => number;
  readonly #code: (field: CodedField, value: string) => number;
  /** Per part whether it remembers removed documents; asked once. */
  readonly #anyGone: (boolean | undefined)[] = [];

  constructor(target: Target, clock: () => number) {
    this.#target = target;
    this.#clock = clock;
    this.#code = (field, value) => target.code(field, value);
  }

  get generation(): number {
    return this.#target.tables.generation;
  }

  put(prepared: Prepared): Written {
    const { doc, version, digest } = prepared;
    const { number, tables } = this.#part(doc.corpus, doc.type);
    const found = tables.find.get(doc.id) as Found;
    if (found && found[1] >= oldestOf(prepared)) return undefined;
    if (!found) return this.add(prepared);
    const dense = Number(found[0]);
    if (found[2] === digest) {
      tables.touch.run(version, dense);
      return { part: number, dense };
    }
    tables.remove.run(dense);
    tables.removeText.run(dense);
    this.#insert(prepared, dense);
    return { part: number, dense };
  }

  /** The same for a document that is most likely not there yet, without looking first. */
  add(prepared: Prepared): Written {
    const { doc } = prepared;
    const { number, tables } = this.#part(doc.corpus, doc.type);
    const gone = this.#goneVersion(number, doc.id);
    if (gone !== undefined && gone >= oldestOf(prepared)) return undefined;
    const dense = this.#target.nextDense(number);
    if (!this.#insert(prepared, dense)) return this.put(prepared);
    if (gone !== undefined) tables.unmarkGone.run(doc.id);
    return { part: number, dense };
  }

  /** False where another row has the document's id. */
  #insert({ doc, version, digest, texts }: Prepared, dense: number): boolean {
    const { number, tables } = this.#part(doc.corpus, doc.type);
    const row = rowOf(doc, this.#code);
    const { orderedAt, startDay, eqf, nameKey, entries } = row;
    const codes = packEntries(entries);
    const { changes } = tables.insert.run(dense, doc.id, version, digest, orderedAt, startDay, eqf, nameKey, codes);
    if (changes === 0) return false;
    tables.insertText.run(dense, ...texts);
    this.#target.put(number, dense, row);
    return true;
  }

  /** Most parts remember nobody, and the transaction keeps it so. */
  #goneVersion(number: number, id: string): bigint | undefined {
    const tables = this.#target.tables.parts[number];
    this.#anyGone[number] ??= tables?.anyGone.get() === 1;
    return this.#anyGone[number] ? (tables?.goneVersion.get(id) as bigint | undefined) : undefined;
  }

  remove({ corpus, type, id, version }: Remove): Written {
    const { number, tables } = this.#part(corpus, type);
    const found = tables.find.get(id) as Found;
    if (found && found[1] > version) return undefined;
    const gone = this.#goneVersion(number, id);
    if (gone === undefined || gone < version) {
      tables.markGone.run(id, version, this.#clock());
      this.#anyGone[number] = true;
    }
    if (!found) return undefined;
    const dense = Number(found[0]);
    tables.remove.run(dense);
    tables.removeText.run(dense);
    this.#target.remove(number, dense);
    return { part: number, dense };
  }

  #part(corpus: IndexDoc["corpus"], type: IndexDoc["type"]): { number: number; tables: PartTables } {
    const number = partNumber(corpus, type);
    const tables = this.#target.tables.parts[number];
    if (!tables) throw new RangeError(`no part for ${corpus} ${type}`);
    return { number, tables };
  }
}
