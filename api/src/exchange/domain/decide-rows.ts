import type { ImportRowState } from "@tuttu/schema";
import type { RowNoteCode } from "../words/codes.ts";
import type { RowNote } from "./notes.ts";

/** A sound record of a file and what tells it from others. */
export interface KeyedRow {
  readonly line: number;
  readonly externalRef: string | null;
  /** In lower case. */
  readonly email: string | null;
  readonly digest: string;
  /** Where the reference and the address stand in the file. */
  readonly places: KeyPlaces;
}

/** JSON Pointers. */
export interface KeyPlaces {
  readonly reference: string;
  readonly email: string;
}

/** Something that stands in the programme already. */
export interface KnownSubject {
  readonly id: string;
  readonly externalRef: string | null;
  readonly email: string | null;
  readonly isEditable: boolean;
}

export interface Known {
  readonly byRef: ReadonlyMap<string, KnownSubject>;
  /** Null where several have the address. */
  readonly byEmail: ReadonlyMap<string, KnownSubject | null>;
  readonly byDigest: ReadonlyMap<string, KnownSubject>;
  /** Digest of what was last imported, by subject. */
  readonly digests: ReadonlyMap<string, string>;
}

export interface Decision {
  readonly state: Exclude<ImportRowState, "written">;
  readonly subjectId: string | null;
  readonly errors: readonly RowNote[];
}

/** Makes the tables of `Known` from what was found. */
export function knownFrom(subjects: readonly KnownSubject[], digests: readonly (readonly [string, string])[]): Known {
  const byEmail = new Map<string, KnownSubject | null>();
  const distinct = new Map(subjects.map((subject) => [subject.id, subject]));
  for (const subject of distinct.values()) {
    if (subject.email === null) continue;
    const email = subject.email.toLowerCase();
    byEmail.set(email, byEmail.has(email) ? null : subject);
  }
  const byDigest = new Map<string, KnownSubject>();
  for (const [id, digest] of digests) {
    const subject = distinct.get(id);
    if (subject !== undefined && !byDigest.has(digest)) byDigest.set(digest, subject);
  }
  const byRef = new Map<string, KnownSubject>();
  for (const subject of distinct.values()) if (subject.externalRef !== null) byRef.set(subject.externalRef, subject);
  return { byRef, byEmail, byDigest, digests: new Map(digests) };
}

const faulty = (pointer: string, code: RowNoteCode): Decision => ({
  state: "faulty",
  subjectId: null,
  errors: [{ pointer, code }],
});

/**
 * Whether a record is new, changed or the same as what was imported before: by its reference; without one by its mail
 * address; without either by saying the very same.
 */
export function decideRow(row: KeyedRow, known: Known): Decision {
  const { externalRef, email, digest } = row;
  let subject: KnownSubject | undefined;
  if (externalRef !== null) subject = known.byRef.get(externalRef);
  else if (email !== null) {
    const found = known.byEmail.get(email);
    if (found === null) return faulty(row.places.email, "sharedEmail");
    // Who came with a reference is told by it: a family may share an address.
    subject = found === undefined || found.externalRef !== null ? undefined : found;
  }
  if (subject === undefined && externalRef === null) {
    const twin = known.byDigest.get(digest);
    if (twin !== undefined && twin.externalRef === null) subject = twin;
  }
  if (subject === undefined) return { state: "new", subjectId: null, errors: [] };
  if (known.digests.get(subject.id) === digest) return { state: "same", subjectId: subject.id, errors: [] };
  if (!subject.isEditable) return faulty("", "frozen");
  return { state: "changed", subjectId: subject.id, errors: [] };
}

/** Finds records that stand twice in one file. Remembers what it was asked. */
export class SeenKeys {
  readonly #lines = new Map<string, number>();

  /** The faults of this record, which names the line of the first one like it. */
  check({ line, externalRef, email, digest, places }: KeyedRow): RowNote[] {
    const [pointer, key, code]: [string, string, RowNoteCode] =
      externalRef !== null
        ? [places.reference, `ref ${externalRef}`, "referenceTwice"]
        : email !== null
          ? [places.email, `email ${email}`, "emailTwice"]
          : ["", `digest ${digest}`, "recordTwice"];
    const first = this.#lines.get(key);
    if (first !== undefined) return [{ pointer, code, values: { line: first, value: externalRef ?? "" } }];
    this.#lines.set(key, line);
    return [];
  }
}
