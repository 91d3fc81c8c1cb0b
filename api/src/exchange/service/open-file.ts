import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { ImportFormat } from "@tuttu/schema";
import { invalid } from "../../http/refusal.ts";
import { type ReadOptions, readFile } from "../reading/read-file.ts";
import { type FileItem, UnreadableFile } from "../reading/record.ts";

const bytesMax = 50 * 1024 * 1024;
const unzip = promisify(gunzip);

/** A file that can be read: what it is, and its items from the first on. */
export interface OpenedFile {
  readonly format: ImportFormat;
  readonly hash: string;
  /** About how many records it holds, by its lines; 0 where lines tell nothing. */
  readonly expected: number;
  readonly items: AsyncIterable<FileItem>;
}

const pointers: Readonly<Record<UnreadableFile["slug"], string>> = {
  "wrong-encoding": "?encoding",
  "unknown-format": "?format",
  "unknown-columns": "/header",
  "empty-file": "",
  "broken-file": "",
};

/** A gzip file is unpacked, up to what a file may have unpacked. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await unzip(bytes, { maxOutputLength: bytesMax });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw invalid("", tooLarge ? `The file has more than ${bytesMax} bytes unpacked.` : "The gzip file is damaged.");
  }
}

async function* after(first: FileItem, rest: AsyncIterator<FileItem>): AsyncGenerator<FileItem> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

const lineFeed = 0x0a;

function expectedRecords(content: Uint8Array, format: ImportFormat): number {
  if (format !== "csv" && format !== "jsonl") return 0;
  let lines = content.at(-1) === lineFeed ? 0 : 1;
  for (let at = content.indexOf(lineFeed); at !== -1; at = content.indexOf(lineFeed, at + 1)) lines++;
  return format === "csv" ? Math.max(0, lines - 1) : lines;
}

/**
 * Reads a file as far as its first record, so that what is wrong with the whole is said before anything is kept.
 * @throws Refusal invalid-input
 */
export async function openFile(bytes: Uint8Array, options: ReadOptions): Promise<OpenedFile> {
  try {
    const content = await unpacked(bytes);
    const { format, items } = readFile(content, options);
    const rest = items[Symbol.asyncIterator]();
    const first = await rest.next();
    if (first.done) throw new UnreadableFile("empty-file", "The file holds no record. Nothing was kept.");
    const hash = createHash("sha256").update(content).digest("base64url");
    return { format, hash, expected: expectedRecords(content, format), items: after(first.value, rest) };
  } catch (error) {
    if (error instanceof UnreadableFile) throw invalid(pointers[error.slug], error.message);
    throw error;
  }
}
