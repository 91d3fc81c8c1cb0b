/** A power of two; towns, regions, languages and terms are some hundreds. */
const slots = 4096;
const shortMax = 40;

const decoder = new TextDecoder();
const texts: (string | undefined)[] = new Array(slots);
const spelled: (Uint8Array | undefined)[] = new Array(slots);

function isSpelled(as: Uint8Array | undefined, bytes: Uint8Array, from: number, length: number): boolean {
  if (as === undefined || as.length !== length) return false;
  for (let i = 0; i < length; i += 1) if (as[i] !== bytes[from + i]) return false;
  return true;
}

/**
 * Decodes UTF-8. Vectors name the same few hundred short texts over and over: each slot remembers the last one that fell
 * into it, so that most are looked up and not decoded.
 */
export function textAt(bytes: Uint8Array, from: number, length: number): string {
  if (length > shortMax) return decoder.decode(bytes.subarray(from, from + length));
  let hash = 0x811c9dc5;
  for (let i = from; i < from + length; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  const slot = (hash ^ (hash >>> 15)) & (slots - 1);
  const known = texts[slot];
  if (known !== undefined && isSpelled(spelled[slot], bytes, from, length)) return known;
  const own = bytes.slice(from, from + length);
  const text = decoder.decode(own);
  texts[slot] = text;
  spelled[slot] = own;
  return text;
}
