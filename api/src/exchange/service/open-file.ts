import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { ImportFormat, Locale } from "@tuttu/schema";
import { invalid, type Refusal } from "../../http/refusal.ts";
import { type FileContent, type ReadOptions, readFile } from "../reading/read-file.ts";
import { type FileItem, UnreadableFile } from "../reading/record.ts";
import type { UnreadableCode } from "../words/codes.ts";
import { say } from "../words/say.ts";

const bytesMax = 50 * 1024 * 1024;
const unzip = promisify(gunzip);

/** A file that can be read: what it is, and its items from the first on. */
export interface OpenedFile extends FileContent {
  readonly hash: string;
  /** About how many records it holds, by its lines; 0 where lines tell nothing. */
  readonly expected: number;
}

const pointers: Partial<Record<UnreadableCode, string>> = {
  notUtf8: "?encoding",
  notEncoding: "?encoding",
  unknownFormat: "?format",
  columnNeeded: "/header",
};

/** A gzip file is unpacked, up to what a file may have unpacked. */
async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await unzip(bytes, { maxOutputLength: bytesMax });
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile("gzipTooLarge", { max: bytesMax });
    throw new UnreadableFile("gzipDamaged");
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

function refusalOf({ code, values }: UnreadableFile, locale: Locale): Refusal {
  const words = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "object"
      ? say(value.code, locale, value.values)
      : typeof value === "function"
        ? value(locale)
        : value,
  ]);
  return invalid(pointers[code] ?? "", say(code, locale, Object.fromEntries(words)));
}

/**
 * Reads a file as far as its first record, so that what is wrong with the whole is said before anything is kept.
 * @throws Refusal invalid-input
 */
export async function openFile(bytes: Uint8Array, options: ReadOptions, locale: Locale): Promise<OpenedFile> {
  try {
    const content = await unpacked(bytes);
    const file = readFile(content, options);
    const rest = file.items[Symbol.asyncIterator]();
    const first = await rest.next();
    if (first.done) throw new UnreadableFile("noRecord");
    const hash = createHash("sha256").update(content).digest("base64url");
    return { ...file, hash, expected: expectedRecords(content, file.format), items: after(first.value, rest) };
  } catch (error) {
    if (error instanceof UnreadableFile) throw refusalOf(error, locale);
    throw error;
  }
}
