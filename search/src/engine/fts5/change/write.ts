import { bucketOf, contentDigest, documentMark } from "../../../documents/digest.ts";
import { faultOf } from "../../../documents/doc-schema.ts";
import type { IndexDoc } from "../../../documents/index-doc.ts";
import type { IndexChange, VersionedDoc } from "../../port.ts";
import { packEntries, type Row, rowOf } from "../columns/row.ts";
import type { CodedField } from "../columns/values.ts";
import type { GenerationTables, PartTables } from "../storage/generation.ts";
import { partNumber } from "../storage/parts.ts";
import type { TextColumns } from "./text-of.ts";

type Found = [dense: bigint, version: bigint, digest: string] | undefined;
export type Remove = Extract<IndexChange, { op: "remove" }>;

/** A document with everything worked out that needs no database: most of the time that a put takes. */
export interface Prepared extends VersionedDoc {
  readonly digest: string;
  readonly mark: Buffer;
  readonly bucket: number;
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
  const digest = contentDigest(doc);
  const mark = Buffer.allocUnsafe(8);
  mark.writeBigUInt64BE(documentMark(doc.id, version, digest));
  return { doc, version, digest, mark, bucket: bucketOf(doc.id), texts: texts.of(doc), repair };
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

/** Writes single changes into tables and columns of one generation; the caller holds the transaction. */
export class Writer {
  readonly #target: Target;
  readonly #clock: () => number;

  constructor(target: Target, clock: () => number) {
    this.#target = target;
    this.#clock = clock;
  }

  get generation(): number {
    return this.#target.tables.generation;
  }

  put({ doc, version, digest, mark, bucket, texts, repair }: Prepared): Written {
    const { number, tables } = this.#part(doc.corpus, doc.type);
    const found = tables.find.get(doc.id) as Found;
    // What a repair brings was compared with what is held, so that an equal version is no reason to leave it.
    const oldest = repair ? version + 1n : version;
    if (found && found[1] >= oldest) return undefined;
    const gone = tables.goneVersion.get(doc.id) as bigint | undefined;
    if (gone !== undefined && gone >= oldest) return undefined;
    if (found && found[2] === digest) {
      tables.touch.run(version, mark, found[0]);
      return { part: number, dense: Number(found[0]) };
    }
    const dense = found ? Number(found[0]) : this.#target.nextDense(number);
    const row = rowOf(doc, (field, value) => this.#target.code(field, value));
    if (found) {
      tables.remove.run(dense);
      tables.removeText.run(dense);
    }
    const numbers = [row.orderedAt, row.startDay, row.eqf, row.nameKey, packEntries(row.entries)];
    tables.insert.run(dense, doc.id, version, digest, mark, bucket, ...numbers);
    tables.insertText.run(dense, ...texts);
    if (gone !== undefined) tables.unmarkGone.run(doc.id);
    this.#target.put(number, dense, row);
    return { part: number, dense };
  }

  remove({ corpus, type, id, version }: Remove): Written {
    const { number, tables } = this.#part(corpus, type);
    const found = tables.find.get(id) as Found;
    if (found && found[1] > version) return undefined;
    const gone = tables.goneVersion.get(id) as bigint | undefined;
    if (gone === undefined || gone < version) tables.markGone.run(id, version, this.#clock());
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
