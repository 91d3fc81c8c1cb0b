import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import type { EscoFile } from "./esco-files.ts";
import { EscoProblem, messageOf } from "./esco-problem.ts";

/** The longest legitimate record is some 200 kB (concept schemes); more than this is an unclosed quote. */
const recordBytesMax = 4_000_000;

/** Reads the cell of a named column of one row; "" where the file has no such column. */
export type Cell = (column: string) => string;

/** Passes text on, counts bytes, and stops at the first bytes that are not UTF-8. */
function utf8Only(file: EscoFile, onBytes: (bytes: number) => void): Transform {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  const step = (chunk: Buffer | null): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      const text = `${file.name} is not UTF-8 (from about line ${line}). Download it anew, or save it as UTF-8.`;
      throw new EscoProblem("wrongEncoding", text, { file: file.name, line });
    }
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        const text = step(chunk);
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) line += 1;
        onBytes(chunk.length);
        done(null, text);
      } catch (problem) {
        done(problem as EscoProblem);
      }
    },
    flush(done) {
      try {
        done(null, step(null));
      } catch (problem) {
        done(problem as EscoProblem);
      }
    },
  });
}

function asProblem(file: EscoFile, cause: unknown): EscoProblem {
  if (cause instanceof EscoProblem) return cause;
  if (cause instanceof CsvError) {
    const line = Number(cause.lines ?? 0);
    const text = `${file.name}, line ${line}: the CSV is broken here. ${cause.message}`;
    return new EscoProblem("brokenLine", text, { file: file.name, line });
  }
  return new EscoProblem("brokenArchive", `${file.name} in ${file.where}: ${messageOf(cause)}`, { file: file.name });
}

/**
 * Streams the rows of a CSV file (RFC 4180, UTF-8 with or without a BOM) to `onRow`, one at a time.
 * Throws `EscoProblem`: `wrongHeader` when one of `needed` is not among the columns, `brokenLine` with its line.
 */
export async function eachRow(
  file: EscoFile,
  needed: readonly string[],
  onRow: (cell: Cell, line: number) => void,
  onBytes: (bytes: number) => void = () => {},
): Promise<void> {
  let columns: Map<string, number> | null = null;
  let row: readonly string[] = [];
  const cell: Cell = (column) => row[columns?.get(column) ?? -1] ?? "";
  const parser = parse({
    bom: true,
    skip_empty_lines: true,
    max_record_size: recordBytesMax,
    on_record: (record: string[], context) => {
      row = record;
      if (columns) onRow(cell, context.lines);
      else columns = headerOf(file, record, needed);
      return null;
    },
  });
  parser.resume();
  try {
    await pipeline(await file.open(), utf8Only(file, onBytes), parser);
  } catch (cause) {
    throw asProblem(file, cause);
  }
  if (!columns) throw new EscoProblem("wrongHeader", `${file.name} is empty.`, { file: file.name, line: 1 });
}

function headerOf(file: EscoFile, record: readonly string[], needed: readonly string[]): Map<string, number> {
  const columns = new Map(record.map((name, at) => [name.trim(), at]));
  const missing = needed.filter((name) => !columns.has(name));
  if (missing.length === 0) return columns;
  const text = `${file.name} has no column ${missing.join(", ")}. Its first line says: ${record.slice(0, 8).join(", ")}.`;
  throw new EscoProblem("wrongHeader", text, { file: file.name, line: 1 });
}
