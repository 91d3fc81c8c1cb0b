import { UnreadableFile } from "./record.ts";

export const encodings = ["utf-8", "utf-16le", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

const looked = 4000;

/** First words of the bytes in this encoding, for a person to judge by. */
function sample(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, looked));
  const odd = text.search(/[^\x20-\x7e\s]/);
  const from = Math.max(0, odd - 20);
  return text
    .slice(from, from + 60)
    .replace(/\s+/g, " ")
    .trim();
}

/** Of bytes in UTF-16 every second is mostly zero; a text in any other encoding has none. */
function utf16In(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, looked);
  const zeros = [0, 1].map((odd) => start.filter((byte, at) => at % 2 === odd && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < start.length / 4) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

const replaced = "\uFFFD";

/** What is wrong with a text that was to be UTF-8: most of it is, or none. */
function notUtf8(bytes: Uint8Array): UnreadableFile {
  const text = new TextDecoder().decode(bytes);
  const wrong = text.split(replaced).length - 1;
  const right = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  if (right <= wrong) return new UnreadableFile("notUtf8", { sample: sample(bytes, "windows-1252") });
  const line = text.slice(0, text.indexOf(replaced)).split("\n").length;
  return new UnreadableFile("damagedUtf8", { line });
}

/**
 * The text of a file. UTF-8 and UTF-16, with or without byte order mark, are told by themselves; any other encoding must be
 * named.
 * @throws UnreadableFile `notUtf8`, with a sample of how the bytes would read as Windows-1252, or `damagedUtf8`.
 */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): string {
  const found = encoding ?? utf16In(bytes);
  try {
    return new TextDecoder(found ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    if (found !== undefined) throw new UnreadableFile("notEncoding", { encoding: found });
    throw notUtf8(bytes);
  }
}
