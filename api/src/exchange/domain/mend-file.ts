import { csvRecords } from "../reading/csv-records.ts";
import { columnKey } from "../reading/read-header.ts";
import { neutralCell, restoredCell } from "./formula-cells.ts";

/** How the table of a file is written. */
export interface TableForm {
  readonly header: string;
  readonly delimiter: string;
}

/** A record to mend: as the file has it, and what is wrong with it in words. */
export interface RowToMend {
  readonly own: string;
  readonly said: readonly string[];
}

/** Fields of a JSON record that say what is wrong with it, and hold a line that is no record; imports pass them over. */
export const faultFields = { said: "whatIsWrong", line: "asItStood" } as const;

const quoted = (cell: string): string => `"${neutralCell(cell).replaceAll('"', '""')}"`;

/** The cells of a line; one that breaks the rules of CSV is cut at every delimiter, quotation marks and all. */
function cellsOf(own: string, delimiter: string): readonly string[] {
  const [first] = csvRecords(own, delimiter);
  return first !== undefined && "cells" in first ? first.cells : own.split(delimiter);
}

/** Writes rows of a table as they stand in its file, each with one more cell that says what is wrong. */
export class MendTable {
  readonly #delimiter: string;
  readonly #header: readonly string[];
  /** Where the file itself has such a column, having been mended before. */
  readonly #ours: number;

  /** @param ours folded names of the columns that say what is wrong; see `columnKey` */
  constructor({ header, delimiter }: TableForm, ours: ReadonlySet<string>) {
    this.#delimiter = delimiter;
    this.#header = cellsOf(header, delimiter);
    this.#ours = this.#header.findIndex((name) => ours.has(columnKey(name)));
  }

  #line(cells: readonly string[], last: string): string {
    const isWhole = cells.length === this.#header.length;
    const own = isWhole ? cells.filter((_, at) => at !== this.#ours) : cells;
    return `${[...own.map(restoredCell), last].map(quoted).join(this.#delimiter)}\r\n`;
  }

  header(name: string): string {
    return this.#line(this.#header, name);
  }

  row({ own, said }: RowToMend): string {
    return this.#line(cellsOf(own, this.#delimiter), said.join("\n"));
  }
}

/** A JSON record with what is wrong with it, on a line of its own. */
export function mendLine({ own, said }: RowToMend): string {
  let value: unknown;
  try {
    value = JSON.parse(own);
  } catch {
    value = undefined;
  }
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  const record = isRecord ? (value as object) : { [faultFields.line]: own };
  return `${JSON.stringify({ ...record, [faultFields.said]: said })}\n`;
}
