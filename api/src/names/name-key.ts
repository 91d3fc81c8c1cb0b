/** Letters that stand last in the Finnish and Swedish alphabet, as signs that sort after z in this order. */
const last: Readonly<Record<string, string>> = { å: "{", ä: "|", æ: "|", ö: "}", ø: "}" };
/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plain: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};
const isWordSign = /[\p{L}\p{N}]/u;
/** Sorts before every letter and never stands in a name, so that a shorter name comes first. */
const divider = "\u0001";
const partLengthMax = 80;

const unmarked = (letter: string): string => plain[letter] ?? letter.normalize("NFD").replace(/\p{M}+/gu, "");
const sorting = (letter: string): string => last[letter] ?? (letter === "ü" ? "y" : unmarked(letter));

function keyed(text: string, each: (letter: string) => string): string {
  let key = "";
  for (const letter of text.normalize("NFKC").toLowerCase().normalize("NFC")) {
    if (isWordSign.test(letter)) key += each(letter);
    else if (!/\p{M}/u.test(letter) && key !== "" && !key.endsWith(" ")) key += " ";
  }
  return key.trimEnd().slice(0, partLengthMax);
}

/**
 * What a name or title is sorted and found by, in one column. Its first part orders by code units as the Finnish and
 * Swedish alphabets do (å, ä, ö last, other marks without weight); its second part holds the words without any marks,
 * each after a space, so that `jarvi` finds `Järvinen`.
 */
export function nameKey(text: string): string {
  return `${keyed(text, sorting)}${divider} ${keyed(text, unmarked)}`;
}

/** Patterns for `like`, one a word: a name is found when its key fits all of them. Empty where nothing can be found. */
export function namePatterns(typed: string): string[] {
  const words = keyed(typed, unmarked)
    .split(" ")
    .filter((word) => word !== "");
  return words.slice(0, 6).map((word) => `% ${word}%`);
}
