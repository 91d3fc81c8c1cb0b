import { createHash } from "node:crypto";

/** Longer words are dropped by the server, so they are replaced by their hash: found whole, not by their beginning. */
const wordBytesMax = 200;

const plain = /^[a-pr-z0-9]*$/;
const hexLetter = (digit: string) => String.fromCharCode(97 + Number.parseInt(digit, 16));

/** `q`, the code point with a letter for each hexadecimal digit, `z`. `q` itself is doubled. */
function escaped(letter: string): string {
  if (letter === "q") return "qq";
  const hex = (letter.codePointAt(0) ?? 0).toString(16);
  return `q${[...hex].map(hexLetter).join("")}z`;
}

/**
 * A word in letters a–z and digits alone. The server folds, splits and joins what it knows of scripts, each release a
 * little differently; what it gets here it can only take as it is. A beginning of the word gives a beginning of the code.
 */
export function encodeWord(word: string): string {
  if (plain.test(word)) return word;
  const code = [...word].map((letter) => (plain.test(letter) ? letter : escaped(letter))).join("");
  return code.length <= wordBytesMax ? code : `qy${createHash("sha256").update(word).digest("hex").slice(0, 40)}`;
}

const words = /[\p{L}\p{N}\p{M}]+/gu;

/** Every word of a text that our own reading has prepared, in order. */
export const encodedWords = (text: string): string[] => (text.match(words) ?? []).map(encodeWord);
