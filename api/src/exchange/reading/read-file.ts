import type { ImportFormat, ImportKind } from "@tuttu/schema";
import { candidateColumns } from "../mapping/candidate-from-row.ts";
import { openingColumns } from "../mapping/opening-from-row.ts";
import { csvItems } from "./csv-items.ts";
import { decodeText, type Encoding } from "./decode-text.ts";
import { jsonDocumentItems, jsonLineItems } from "./json-items.ts";
import { recogniseFile } from "./recognise.ts";
import { type Columns, type FileItem, UnreadableFile } from "./record.ts";

export interface ReadOptions {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly format?: ImportFormat | undefined;
  readonly encoding?: Encoding | undefined;
}

/**
 * Tells a file's format from its name and first characters. JSON Lines of candidates hold JSON Resume records, those
 * of openings schema.org JobPosting records.
 */
export function formatOf(text: string, { kind, fileName }: Pick<ReadOptions, "kind" | "fileName">): ImportFormat {
  const start = text
    .slice(0, 4000)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (start === "") throw new UnreadableFile("emptyFile");
  if (/\.(jsonl|ndjson)(\.gz)?$/i.test(fileName)) return "jsonl";
  if (start.startsWith("[")) return kind === "candidates" ? "json_resume" : "job_posting";
  if (start.startsWith("{")) {
    const firstLine = start.split("\n", 1)[0]?.trim() ?? "";
    const oneLine = firstLine.endsWith("}") && text.indexOf("\n{") !== -1;
    return oneLine ? "jsonl" : kind === "candidates" ? "json_resume" : "job_posting";
  }
  if (start.startsWith("<")) throw new UnreadableFile("unknownFormat");
  return "csv";
}

export interface FileContent {
  readonly format: ImportFormat;
  readonly items: AsyncIterable<FileItem>;
  /** Of a table, once its first item was read; null of other formats. */
  readonly columns: () => Columns | null;
}

/** A file's format and its items, one after the other. @throws UnreadableFile */
export function readFile(bytes: Uint8Array, options: ReadOptions): FileContent {
  const known = recogniseFile(bytes);
  if (known !== undefined) throw new UnreadableFile(known);
  const text = decodeText(bytes, options.encoding);
  const format = options.format ?? formatOf(text, options);
  let columns: () => Columns | null = () => null;
  const items = (): AsyncIterable<FileItem> | Iterable<FileItem> => {
    if (format === "csv") {
      return csvItems(text, options.kind === "candidates" ? candidateColumns : openingColumns, (read) => {
        columns = read;
      });
    }
    return format === "jsonl" ? jsonLineItems(text) : jsonDocumentItems(text);
  };
  return {
    format,
    columns: () => columns(),
    items: (async function* () {
      yield* items();
    })(),
  };
}
