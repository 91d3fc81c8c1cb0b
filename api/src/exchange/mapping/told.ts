import { locales } from "@tuttu/schema";
import { pointerOf, type RowNote, shown } from "../domain/notes.ts";
import { listed } from "../words/lists.ts";
import { flagOf } from "./terms.ts";
import { asText } from "./values.ts";

/** The language of a record's texts; English where none is told. */
export function localeOf(value: unknown, path: readonly string[], warnings: RowNote[]) {
  const word = asText(value).slice(0, 2).toLowerCase();
  const found = locales.find((known) => known === word);
  if (found === undefined && word !== "") {
    const values = { value: shown(value), allowed: locales.join(", ") };
    warnings.push({ pointer: pointerOf(...path), code: "textLanguage", values });
  }
  return found ?? "en";
}

/** A yes or no of a record; null where nothing is told or it is neither, which is named. */
export function toldFlag(value: unknown, path: readonly (string | number)[], warnings: RowNote[]): boolean | null {
  const flag = flagOf(value);
  if (flag === undefined) {
    warnings.push({
      pointer: pointerOf(...path),
      code: "flag",
      values: { value: shown(value), allowed: listed("flags") },
    });
  }
  return flag ?? null;
}
