import type { ImportColumn, ImportColumns, ImportKind, Locale } from "@tuttu/schema";
import { stringify } from "csv-stringify/sync";
import type { Context } from "../../app/context.ts";
import { requireCapability } from "../../scope/index.ts";
import { neutralCell } from "../domain/formula-cells.ts";
import { candidateColumnSet } from "../mapping/candidate-columns.ts";
import type { ColumnNames } from "../mapping/column-names.ts";
import { openingColumnSet } from "../mapping/opening-columns.ts";
import type { ColumnText } from "../words/columns/column-texts.ts";
import { en } from "../words/columns/en.ts";
import { fi } from "../words/columns/fi.ts";
import { sv } from "../words/columns/sv.ts";

const sets = { candidates: candidateColumnSet, openings: openingColumnSet } as const;
const texts = { en, fi, sv } as const;
const byteOrderMark = "\uFEFF";

interface Column {
  readonly field: string;
  readonly names: readonly string[];
  readonly text: ColumnText;
  readonly isNeeded: boolean;
}

function columnsOf(kind: ImportKind, locale: Locale): Column[] {
  const names: Readonly<Record<string, ColumnNames>> = sets[kind].names;
  const needed: readonly string[] = sets[kind].needed.map(([field]) => field);
  return Object.entries<ColumnText>(texts[locale][kind]).map(([field, text]) => ({
    field,
    names: names[field]?.[locale] ?? [],
    text,
    isNeeded: needed.includes(field),
  }));
}

/** The columns that a table of a kind may have, in the viewer's language. */
export function listColumns(ctx: Context, kind: ImportKind): ImportColumns {
  requireCapability(ctx.scope, "import.read");
  const items = columnsOf(kind, ctx.locale).map(
    ({ field, names: [name = field, ...aliases], text: [holds, example], isNeeded }): ImportColumn => ({
      field,
      name,
      aliases,
      holds,
      example,
      isNeeded,
    }),
  );
  return { items };
}

/** A table with a header in the viewer's language and two rows, with semicolons: spreadsheets in Finland open it. */
export function templateOf(ctx: Context, kind: ImportKind): string {
  requireCapability(ctx.scope, "import.read");
  const columns = columnsOf(kind, ctx.locale);
  const rows = [
    columns.map(({ field, names: [name] }) => name ?? field),
    columns.map(({ text: [, first] }) => neutralCell(first)),
    columns.map(({ text: [, , second] }) => neutralCell(second)),
  ];
  return byteOrderMark + stringify(rows, { delimiter: ";", record_delimiter: "windows" });
}
