import { UnreadableCv } from "../domain/unreadable.ts";

/** Kinds of files, by what their first bytes say. */
export type FileKind = "pdf" | "docx" | "json" | "xml";

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

const pdf = [...Buffer.from("%PDF-")];
const zip = [0x50, 0x4b, 0x03, 0x04];
/** Word wraps what has a password in this, and Word of the last century wrote it. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const byteOrderMark = [0xef, 0xbb, 0xbf];
const spaces = new Set([0x20, 0x09, 0x0a, 0x0d]);

function firstMark(bytes: Uint8Array): number | undefined {
  let at = startsWith(bytes, byteOrderMark) ? byteOrderMark.length : 0;
  while (spaces.has(bytes[at] ?? 0)) at++;
  return bytes[at];
}

function kindByContent(bytes: Uint8Array): FileKind | undefined {
  if (startsWith(bytes, pdf)) return "pdf";
  if (startsWith(bytes, zip)) return "docx";
  const mark = firstMark(bytes);
  return mark === 0x7b ? "json" : mark === 0x3c ? "xml" : undefined;
}

/**
 * What a file is, where its name and its first bytes say the same.
 * @throws UnreadableCv empty, encrypted, unknownType, nameDiffers
 */
export function kindOfFile(bytes: Uint8Array, fileName: string): FileKind {
  if (bytes.length === 0) throw new UnreadableCv("empty");
  if (startsWith(bytes, compound)) throw new UnreadableCv("encrypted");
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  const kind = kindByContent(bytes);
  const known = ending === "pdf" || ending === "docx" || ending === "json" || ending === "xml";
  if (!known || kind === undefined) throw new UnreadableCv("unknownType");
  if (kind !== ending) throw new UnreadableCv("nameDiffers");
  return kind;
}
