import { fold } from "./fold.ts";

/** The last letters of the Finnish and Swedish alphabet, as signs that sort after z in this order. */
const last: Readonly<Record<string, string>> = { å: "{", ä: "|", æ: "|", ö: "}", ø: "}" };
/** In both alphabets ü stands with y, w is a letter of its own. */
const others: Readonly<Record<string, string>> = { ü: "y", ð: "d", þ: "th", đ: "d" };

const keyLengthMax = 64;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether all of it is ASCII
const ascii = /^[\x00-\x7f]*$/;

/**
 * A key whose order by code units is the order of the Finnish and Swedish alphabets: å, ä, ö last, case and further
 * marks without weight, digits before letters, signs ignored.
 */
export function nameKey(text: string): string {
  if (ascii.test(text)) {
    const signless = text
      .toLowerCase()
      .trim()
      .replace(/[^a-z0-9\s]+/g, "");
    return signless.replace(/\s+/g, " ").slice(0, keyLengthMax).trimEnd();
  }
  let key = "";
  for (const letter of text.normalize("NFKC").toLowerCase().normalize("NFC").trim()) {
    if (/[\p{L}\p{N}]/u.test(letter)) key += last[letter] ?? others[letter] ?? fold(letter);
    else if (/\s/.test(letter) && !key.endsWith(" ")) key += " ";
    if (key.length >= keyLengthMax) break;
  }
  return key.trimEnd();
}
