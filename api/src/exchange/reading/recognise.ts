import type { UnreadableCode } from "../words/codes.ts";

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** A ZIP archive, by the names of what is in it, which stand there as they are. */
function inArchive(bytes: Buffer): UnreadableCode {
  const has = (name: string): boolean => bytes.includes(name, 0, "latin1");
  if (has("xl/workbook.")) return "excelFile";
  if (has("opendocument.spreadsheet")) return "odsFile";
  if (has("Index/Tables/") || has("Index/CalculationEngine")) return "numbersFile";
  return has("word/document.xml") || has("opendocument.text") ? "documentFile" : "zipFile";
}

/** A container of old Microsoft files, in which names stand in UTF-16; one with a password is none the less a workbook. */
const inContainer = (bytes: Buffer): UnreadableCode =>
  ["Workbook", "Book", "EncryptedPackage"].some((name) => bytes.includes(name, 0, "utf16le"))
    ? "excelFile"
    : "documentFile";

/** What a file is that people take for a table, told by its first bytes; undefined where it may be text. */
export function recogniseFile(bytes: Uint8Array): UnreadableCode | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return inArchive(all);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return inContainer(all);
  const start = all.toString("latin1", 0, 8);
  if (start.startsWith("%PDF-")) return "pdfFile";
  return start.startsWith("{\\rtf") ? "documentFile" : undefined;
}
