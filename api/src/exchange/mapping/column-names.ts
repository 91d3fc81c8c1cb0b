import type { Locale } from "@tuttu/schema";
import type { ListRule } from "../reading/list-cells.ts";
import { columnKey, type KnownColumns } from "../reading/read-header.ts";

/** Names of one column by language; the first of each heads the template. */
export type ColumnNames = Readonly<Record<Locale, readonly string[]>>;

/** A kind of table: its fields in the order of the template. */
export interface ColumnSet<F extends string = string> {
  readonly names: Readonly<Record<F, ColumnNames>>;
  readonly lists: Partial<Readonly<Record<F, ListRule>>>;
  /** One of each is needed. */
  readonly needed: readonly (readonly F[])[];
  /** Fields that the template leaves out, since another holds the same. */
  readonly besides: readonly F[];
}

/** Headers of the last column of our file of faulty rows, by language. */
export const faultColumn: Readonly<Record<Locale, string>> = {
  en: "What is wrong",
  fi: "Mikä on vialla",
  sv: "Vad är fel",
};

/** Every name of every language, folded; of two columns with one name the first keeps it. */
export function knownColumns({ names, lists, needed }: ColumnSet): KnownColumns {
  const fields = new Map<string, string>();
  const spelled = new Map<string, string>();
  const add = (name: string, field: string): void => {
    if (fields.has(columnKey(name))) return;
    fields.set(columnKey(name), field);
    spelled.set(columnKey(name), name);
  };
  for (const field of Object.keys(names)) add(field, field);
  for (const [field, { en, fi, sv }] of Object.entries(names))
    for (const name of [...en, ...fi, ...sv]) add(name, field);
  const named: Readonly<Record<string, ColumnNames>> = names;
  return {
    fields,
    spelled,
    nameIn: (field, locale) => (locale === "en" ? field : (named[field]?.[locale][0] ?? field)),
    lists: new Map(Object.entries(lists) as [string, ListRule][]),
    needed,
    ours: new Set(Object.values(faultColumn).map(columnKey)),
  };
}
