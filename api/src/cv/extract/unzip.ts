import type { Readable } from "node:stream";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { UnreadableCv } from "../domain/unreadable.ts";

const entriesMax = 1_000;
const expandedMax = 50 * 1024 * 1024;
/** Expanded bytes for each packed one; text alone seldom reaches twenty. */
const ratioMax = 100;
/** Absolute names and those with `..` are refused by the reader, and so is an entry that expands to more than it says. */
const options = { lazyEntries: true, autoClose: false, validateEntrySize: true, strictFileNames: true } as const;

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

/** Every entry by what the file announces of it. */
function entriesOf(zip: ZipFile, check: (entry: Entry) => void): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry) => {
      try {
        check(entry);
      } catch (error) {
        return reject(error);
      }
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<string> {
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

/**
 * The named entries of a zip file as text; nothing else of it is expanded.
 * @throws UnreadableCv encrypted, macros, tooLarge; any other error where the file is broken
 */
export async function unzip(bytes: Uint8Array, wanted: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const zip = await openZip(bytes);
  if (zip.entryCount > entriesMax) throw new UnreadableCv("tooLarge");
  let expanded = 0;
  const entries = await entriesOf(zip, (entry) => {
    expanded += entry.uncompressedSize;
    if (expanded > expandedMax || expanded > ratioMax * bytes.length) throw new UnreadableCv("tooLarge");
    if (entry.isEncrypted()) throw new UnreadableCv("encrypted");
    if (/vbaProject|vbaData/i.test(entry.fileName)) throw new UnreadableCv("macros");
  });
  const contents = new Map<string, string>();
  for (const entry of entries) {
    if (wanted.includes(entry.fileName)) contents.set(entry.fileName, await contentOf(zip, entry));
  }
  return contents;
}
