import type { ImportFormat, ImportKind } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Db, Tx } from "../../database/index.ts";
import type { TextToLink } from "../../links/index.ts";
import type { Scope } from "../../scope/index.ts";
import type { KnownSubject } from "../domain/decide-rows.ts";
import type { Mapped, RowError } from "../mapping/values.ts";
import type { LinkMemory } from "./link-memory.ts";

export interface Keys {
  readonly externalRef: string | null;
  readonly email: string | null;
}

/** A record on its way into the tables. */
export interface RecordToWrite<I> {
  readonly subjectId: string | null;
  readonly input: I;
}

export interface WrittenRecord {
  readonly id: string;
  readonly hints: readonly RowError[];
}

/** What the two kinds of imports do differently; `I` is what a record is mapped to. */
export interface ImportedKind<I> {
  readonly kind: ImportKind;
  map(format: ImportFormat, value: Readonly<Record<string, unknown>>): Mapped<I>;
  keysOf(input: I): Keys;
  /** Name or title, and one line of what was read. */
  describe(input: I): { readonly title: string; readonly summary: string };
  skillTexts(input: I): TextToLink[];
  /** Links everything that writing these records will ask of `memory`. */
  prepare(memory: LinkMemory, inputs: readonly I[]): Promise<void>;
  /** What stands in the programme with one of these keys. */
  findKnown(db: Db, scope: Scope, keys: readonly Keys[], ids: readonly string[]): Promise<KnownSubject[]>;
  /** Writes records in `tx`; `memory` was prepared. */
  write(
    tx: Tx,
    ctx: Context,
    records: readonly RecordToWrite<I>[],
    options: { readonly linker: LinkMemory; readonly publish: boolean },
  ): Promise<WrittenRecord[]>;
}

export const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];
