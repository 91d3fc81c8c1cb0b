import { pointerOf, type RowNote } from "../domain/notes.ts";
import type { Mapped } from "./values.ts";

/** `[path in the record that a line of a table becomes, column]`; the longest path that fits counts. */
export type ColumnOf = readonly (readonly [path: string, column: string])[];

const fits = (pointer: string, path: string): boolean => pointer === path || pointer.startsWith(`${path}/`);

function named(note: RowNote, columnOf: ColumnOf, headers: ReadonlyMap<string, string>): RowNote {
  let best: ColumnOf[number] | undefined;
  for (const one of columnOf) {
    if (!fits(note.pointer, one[0])) continue;
    const isNearer = one[0].length > (best?.[0].length ?? 0);
    // Several columns may make one field: the one that the file has.
    const isThere = one[0] === best?.[0] && !headers.has(best[1]) && headers.has(one[1]);
    if (isNearer || isThere) best = one;
  }
  return best === undefined ? note : { ...note, pointer: pointerOf(headers.get(best[1]) ?? best[1]) };
}

/**
 * What is to be said of a line, at the columns that its file has.
 * @param headers column → its header as it is written
 */
export function atColumns<T>(mapped: Mapped<T>, columnOf: ColumnOf, headers: ReadonlyMap<string, string>): Mapped<T> {
  const rename = (notes: readonly RowNote[]) => notes.map((note) => named(note, columnOf, headers));
  return mapped.ok
    ? mapped.warnings.length === 0
      ? mapped
      : { ...mapped, warnings: rename(mapped.warnings) }
    : { ok: false, errors: rename(mapped.errors) };
}
