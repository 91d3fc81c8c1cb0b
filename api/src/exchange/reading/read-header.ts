import type { Locale } from "@tuttu/schema";
import { nearest } from "@tuttu/search";
import { type FileNote, pointerOf, shown } from "../domain/notes.ts";
import type { ListRule } from "./list-cells.ts";
import { UnreadableFile } from "./record.ts";

/** Letters and digits of a column's name in lower case: "First name", "first_name" and "firstName" are one. */
export const columnKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The columns that a kind of table may have. */
export interface KnownColumns {
  /** Folded column name → field name; see `columnKey`. */
  readonly fields: ReadonlyMap<string, string>;
  /** Folded column name → the name as people write it. */
  readonly spelled: ReadonlyMap<string, string>;
  /** What a field is called in a language: in English its own name. */
  readonly nameIn: (field: string, locale: Locale) => string;
  /** Fields that hold lists, and how their cells are divided. */
  readonly lists: ReadonlyMap<string, ListRule>;
  /** Fields without which no line is a record; one of several is enough. */
  readonly needed: readonly (readonly string[])[];
  /** Columns that we write ourselves and that say nothing of a record; folded. */
  readonly ours: ReadonlySet<string>;
}

export interface Header {
  /** Field → its header as the file writes it. */
  readonly headers: ReadonlyMap<string, string>;
  readonly notes: readonly FileNote[];
  /** Field of each column; null where the column is not used. */
  readonly cells: readonly (string | null)[];
}

const listed = (names: Iterable<string>, locale: Locale): string =>
  [...names].map((name) => (locale === "en" ? `“${name}”` : `”${name}”`)).join(", ");
const namesShown = 12;

/**
 * What the columns of a table mean. A column that is not known, or means the same as one before it, is not used, and the
 * file goes on.
 * @throws UnreadableFile where a needed column is not there
 */
export function readHeader(names: readonly string[], { fields, spelled, nameIn, needed, ours }: KnownColumns): Header {
  const headers = new Map<string, string>();
  const notes: FileNote[] = [];
  const cells = names.map((name, at): string | null => {
    const field = fields.get(columnKey(name));
    const called = name.trim() === "" ? `#${at + 1}` : shown(name);
    const first = field === undefined ? undefined : headers.get(field);
    if (field !== undefined && first === undefined) {
      headers.set(field, name.trim());
      return field;
    }
    if (first === undefined && ours.has(columnKey(name))) return null;
    const pointer = pointerOf(called);
    if (first !== undefined) notes.push({ pointer, code: "columnTwice", values: { name: called, first } });
    else {
      const near = nearest(columnKey(name), fields.keys());
      const meant = near === undefined ? undefined : fields.get(near);
      notes.push(
        meant === undefined || names.some((other) => fields.get(columnKey(other)) === meant)
          ? { pointer, code: "columnUnused", values: { name: called } }
          : { pointer, code: "columnUnusedNear", values: { name: called, near: spelled.get(near ?? "") ?? meant } },
      );
    }
    return null;
  });
  const missing = needed.filter((some) => !some.some((field) => headers.has(field))).map(([field]) => field);
  if (missing.length > 0) {
    const called = (some: Iterable<string | undefined>) => (locale: Locale) =>
      [...some].map((field) => nameIn(field ?? "", locale)).join(", ");
    throw new UnreadableFile("columnNeeded", {
      missing: called(missing),
      found: (locale) => listed(names.slice(0, namesShown).map(shown), locale),
      known: called(new Set(fields.values())),
    });
  }
  return { headers, notes, cells };
}
