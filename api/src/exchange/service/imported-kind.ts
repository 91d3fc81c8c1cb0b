import type { ImportFormat, ImportKind, Locale } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Db, Tx } from "../../database/index.ts";
import type { TextToLink } from "../../links/index.ts";
import type { Holder, NamedOrganisation } from "../../organisations/index.ts";
import type { Scope } from "../../scope/index.ts";
import type { KeyPlaces, KnownSubject } from "../domain/decide-rows.ts";
import type { Mapped } from "../mapping/values.ts";
import type { LinkMemory } from "./link-memory.ts";

export interface Keys {
  readonly externalRef: string | null;
  readonly email: string | null;
}

/** What a file says of something that stands in the programme. */
export interface SaidRecord<I> {
  readonly id: string;
  readonly input: I;
  /** The fields that the file speaks of. */
  readonly said: readonly string[];
  /** Whether the file before gave this item of a list. */
  readonly wasGiven: (item: string) => boolean;
}

/** A new record, worked out and not yet written; what is in its rows the kind knows. */
export interface MadeRecord {
  readonly id: string;
  /** Codes of why it was not published as was wished. */
  readonly hints: readonly { readonly pointer: string; readonly code: string }[];
  readonly rows: unknown;
}

/** A record as it will stand; what is in it the kind knows. */
export interface ChangePlan {
  readonly plan: unknown;
}

/** Something of the programme that a new record may be the same as. */
export interface Alike {
  readonly id: string;
  readonly by: "email" | "name";
}

/** Something that an import has written. */
export interface ImportedSubject {
  readonly id: string;
  readonly isNew: boolean;
}

/** What the two kinds of imports do differently; `I` is what a record is mapped to. */
export interface ImportedKind<I> {
  readonly kind: ImportKind;
  /**
   * @param headers of a table: field → its header in the file
   * @param today `YYYY-MM-DD`: what "at once" is
   */
  map(
    format: ImportFormat,
    value: Readonly<Record<string, unknown>>,
    headers: ReadonlyMap<string, string>,
    today: string,
  ): Mapped<I>;
  /** Where reference and address stand in a file. */
  placesOf(format: ImportFormat, headers: ReadonlyMap<string, string>): KeyPlaces;
  keysOf(input: I): Keys;
  /** All fields of what was read, side by side, and those that a record is told by whatever a file speaks of. */
  contentOf(input: I): { readonly fields: object; readonly always: readonly string[] };
  /** Name or title, and one line of what was read. */
  describe(input: I): { readonly title: string; readonly summary: string };
  /** The items of lists that a file gives. */
  itemsOf(input: I): string[];
  sayHint(code: string, locale: Locale): string;
  skillTexts(input: I): TextToLink[];
  /** Links everything that writing these records will ask of `memory`. */
  prepare(memory: LinkMemory, inputs: readonly I[]): Promise<void>;
  /** What stands in the programme with one of these keys. */
  findKnown(db: Db, scope: Scope, keys: readonly Keys[], ids: readonly string[]): Promise<KnownSubject[]>;
  /** What of the programme each of these new records may be the same as. */
  findAlike(db: Db, scope: Scope, inputs: readonly I[]): Promise<(readonly Alike[])[]>;
  /** Names of what `findAlike` has found, by id; of what the scope may see. */
  namesOf(db: Db, scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Whether its records belong to something that has to be found or made. */
  readonly hasOwners: boolean;
  /** The employer that a record names; null where it belongs to none. */
  employerOf(input: I): NamedOrganisation | null;
  /** Finds what records belong to, or makes it, held as they are. */
  owned(tx: Tx, ctx: Context, inputs: readonly I[], holder: Holder): Promise<I[]>;
  /** Works out new records that nobody sees before the import lands; outside of a transaction. */
  make(
    ctx: Context,
    inputs: readonly I[],
    options: { readonly linker: LinkMemory; readonly publish: boolean; readonly heldBy: string },
  ): Promise<MadeRecord[]>;
  insert(tx: Tx, made: readonly MadeRecord[]): Promise<void>;
  /** Works out what records change, as they stand in `db`. Null for what is no longer there, or may not be changed. */
  plan(ctx: Context, db: Db, records: readonly SaidRecord<I>[], linker: LinkMemory): Promise<(ChangePlan | null)[]>;
  /** @returns false where somebody has changed one of them meanwhile */
  apply(tx: Tx, ctx: Context, plans: readonly ChangePlan[]): Promise<boolean>;
  /** Whether something held has come to stand twice since the instant `sinceAt`. */
  isKnownByNow(db: Db, scope: Scope, heldBy: string, sinceAt: string): Promise<boolean>;
  /** Makes what has landed like anything else, and tells the audit trail and search of it. */
  release(tx: Tx, ctx: Context, subjects: readonly ImportedSubject[]): Promise<void>;
  /** The same of what records belong to. */
  releaseOwners(tx: Tx, ctx: Context, heldBy: string): Promise<void>;
  /** Removes up to `limit` of what is held. @returns the ids; none when nothing is left */
  removeHeld(tx: Tx, scope: Scope, heldBy: string, limit: number): Promise<string[]>;
  countHeld(db: Db, scope: Scope, heldBy: string): Promise<number>;
  /** Imports that hold something. */
  holders(db: Db, scope: Scope): Promise<string[]>;
}

export const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];
