import type { RowNote } from "../domain/notes.ts";

/** A record that became an input with what is to be said of it, or what kept it from becoming one. */
export type Mapped<T> =
  | {
      readonly ok: true;
      readonly input: T;
      /** The fields that the file speaks of, empty or not; the others it has nothing to say about. */
      readonly said: readonly string[];
      readonly warnings: readonly RowNote[];
    }
  | { readonly ok: false; readonly errors: readonly RowNote[] };

export type Source = Readonly<Record<string, unknown>>;

/** Reads a value out of a foreign record without trusting its shape. */
export const asText = (value: unknown): string =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";

export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null || value === "" ? [] : [value];

export const asRecord = (value: unknown): Source =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** The year that a date begins with; null where empty; other words stay, so that checking names them. */
export const yearOf = (value: unknown): number | string | null => {
  const text = asText(value);
  const found = /^(\d{4})(?:-.*)?$/.exec(text) ?? /^\d{1,2}[./](?:\d{1,2}[./])?(\d{4})$/.exec(text);
  return found?.[1] ? Number(found[1]) : text || null;
};

const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** A number as people write it ("2 800,50", "2,800", "2800 €"); null where empty; other words stay to be named. */
export function numberOf(value: unknown): number | string | null {
  if (typeof value === "number") return value;
  const text = asText(value);
  if (text === "") return null;
  const plain = text.replace(/[\s\u00a0\u202f€]|EUR/giu, "");
  const number = Number(thousands.test(plain) ? plain.replaceAll(",", "") : plain.replace(",", "."));
  return plain === "" || Number.isNaN(number) ? text : number;
}

/** What stands at a path such as `basics/location/city`; undefined where the record does not have it. */
export function valueAt(record: Source, path: string): unknown {
  let value: unknown = record;
  for (const name of path.split("/")) {
    value = Array.isArray(value) ? value[Number(name)] : asRecord(value)[name];
    if (value === undefined) return undefined;
  }
  return value;
}

/** The fields that a record speaks of: those of which one of the sources stands there, be it empty. */
export const saidIn = (record: Source, sources: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(sources).flatMap(([field, paths]) =>
    paths.some((path) => valueAt(record, path) !== undefined) ? [field] : [],
  );
