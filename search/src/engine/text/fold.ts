/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainOf: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ŋ: "n",
};
const special = new RegExp(`[${Object.keys(plainOf).join("")}]`, "gu");
// biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether all of it is ASCII
const ascii = /^[\x00-\x7f]*$/;

/** A word without marks: `näitä` → `naita`. The word must be in lower case and in NFKC. */
export function fold(word: string): string {
  if (ascii.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(special, (letter) => plainOf[letter] ?? letter)
    .normalize("NFC");
}
