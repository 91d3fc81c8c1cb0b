import { UnreadableFile } from "./record.ts";

export const encodings = ["utf-8", "utf-16le", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

/** First words of the bytes in this encoding, for a person to judge by. */
function sample(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 4000));
  const odd = text.search(/[^\x20-\x7e\s]/);
  const from = Math.max(0, odd - 20);
  return text
    .slice(from, from + 60)
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The text of a file. UTF-8 (with or without byte order mark) and UTF-16 with a mark are told by themselves; any other
 * encoding must be named.
 * @throws UnreadableFile `notUtf8`, with a sample of how the bytes would read as Windows-1252.
 */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): string {
  if (encoding === undefined && bytes[0] === 0xff && bytes[1] === 0xfe) return decodeText(bytes, "utf-16le");
  try {
    return new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    if (encoding !== undefined) throw new UnreadableFile("notEncoding", { encoding });
    throw new UnreadableFile("notUtf8", { sample: sample(bytes, "windows-1252") });
  }
}
