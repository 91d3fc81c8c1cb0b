import type { Readable } from "node:stream";
import { type Entry, open, type ZipFile } from "yauzl";
import { EscoProblem, messageOf } from "./esco-problem.ts";

/** Bounds of an archive. The official archives hold some 40 files, 50 MB in all, at a ratio of about six. */
export const zipBounds = { entriesMax: 500, expandedBytesMax: 1_000_000_000, ratioMax: 120 } as const;

export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  open(): Promise<Readable>;
}

const options = { lazyEntries: true, autoClose: false, validateEntrySize: true, strictFileNames: false } as const;

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, options, (error, zip) => {
      if (error) reject(new EscoProblem("brokenArchive", `${path} is not a readable zip archive: ${error.message}.`));
      else resolve(zip);
    });
  });
}

function checkEntry(path: string, entry: Entry, totalBytes: number): void {
  const unsafe = (why: string) => new EscoProblem("unsafeArchive", `${path} was not opened: ${why}.`);
  const name = entry.fileName;
  if (name.startsWith("/") || /^[a-z]:/i.test(name) || name.split(/[/\\]/).includes("..")) {
    throw unsafe(`the entry "${name}" points outside the archive`);
  }
  if (entry.isEncrypted()) throw unsafe(`the entry "${name}" is encrypted`);
  if (totalBytes > zipBounds.expandedBytesMax)
    throw unsafe(`it expands to more than ${zipBounds.expandedBytesMax} bytes`);
  if (entry.uncompressedSize > 1_000_000 && entry.uncompressedSize > entry.compressedSize * zipBounds.ratioMax) {
    throw unsafe(`the entry "${name}" expands more than ${zipBounds.ratioMax} times`);
  }
}

function streamOf(zip: ZipFile, path: string, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new EscoProblem("brokenArchive", `${path}, entry "${entry.fileName}": ${error.message}.`));
      else resolve(stream);
    });
  });
}

/**
 * Lists the files of a zip archive; nothing is unpacked to disk, each entry opens as a stream.
 * Throws `EscoProblem` for an archive that is broken, out of bounds, encrypted, or names a path outside itself.
 * @returns the entries and a function that closes the archive
 */
export async function zipEntries(path: string): Promise<{ entries: ZipEntry[]; close: () => void }> {
  const zip = await openZip(path);
  const entries: ZipEntry[] = [];
  let totalBytes = 0;
  try {
    if (zip.entryCount > zipBounds.entriesMax) {
      throw new EscoProblem(
        "unsafeArchive",
        `${path} was not opened: it holds more than ${zipBounds.entriesMax} files.`,
      );
    }
    await new Promise<void>((resolve, reject) => {
      zip.on("error", reject);
      zip.on("end", resolve);
      zip.on("entry", (entry) => {
        try {
          totalBytes += entry.uncompressedSize;
          checkEntry(path, entry, totalBytes);
        } catch (problem) {
          reject(problem);
          return;
        }
        if (!entry.fileName.endsWith("/")) {
          const open = () => streamOf(zip, path, entry);
          entries.push({ name: entry.fileName, bytes: entry.uncompressedSize, open });
        }
        zip.readEntry();
      });
      zip.readEntry();
    });
    return { entries, close: () => zip.close() };
  } catch (cause) {
    zip.close();
    if (cause instanceof EscoProblem) throw cause;
    throw new EscoProblem("unsafeArchive", `${path} was not opened: ${messageOf(cause)}.`);
  }
}
