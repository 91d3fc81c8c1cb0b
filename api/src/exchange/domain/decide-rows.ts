import type { ImportRowState } from "@tuttu/schema";
import type { RowError } from "../mapping/values.ts";

/** A sound record of a file and what tells it from others. */
export interface KeyedRow {
  readonly line: number;
  readonly externalRef: string | null;
  /** In lower case. */
  readonly email: string | null;
  readonly digest: string;
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
  readonly errors: readonly RowError[];
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

const faulty = (pointer: string, detail: string): Decision => ({
  state: "faulty",
  subjectId: null,
  errors: [{ pointer, detail }],
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
    if (found === null) return faulty("/email", "Several people of the programme have this address. Give a reference.");
    // Who came with a reference is told by it: a family may share an address.
    subject = found === undefined || found.externalRef !== null ? undefined : found;
  }
  if (subject === undefined && externalRef === null) {
    const twin = known.byDigest.get(digest);
    if (twin !== undefined && twin.externalRef === null) subject = twin;
  }
  if (subject === undefined) return { state: "new", subjectId: null, errors: [] };
  if (known.digests.get(subject.id) === digest) return { state: "same", subjectId: subject.id, errors: [] };
  if (!subject.isEditable)
    return faulty("", "What stands in the programme is closed or restricted and cannot be changed.");
  return { state: "changed", subjectId: subject.id, errors: [] };
}

/** Finds records that stand twice in one file. Remembers what it was asked. */
export class SeenKeys {
  readonly #lines = new Map<string, number>();

  /** The faults of this record, which names the line of the first one like it. */
  check({ line, externalRef, email, digest }: KeyedRow): RowError[] {
    const [pointer, key, what] =
      externalRef !== null
        ? ["/id", `ref ${externalRef}`, `The reference “${externalRef}”`]
        : email !== null
          ? ["/email", `email ${email}`, "The mail address"]
          : ["", `digest ${digest}`, "The very same record"];
    const first = this.#lines.get(key);
    if (first === undefined) {
      this.#lines.set(key, line);
      return [];
    }
    return [{ pointer, detail: `${what} stands in line ${first} already.` }];
  }
}
