/** `C++`, `C#`, `.NET`, `Node.js`, `R&D`: names that plain splitting at signs would take apart or make equal. */
const token = /\.net\b|[\p{L}\p{M}\p{N}]+\.(?:js|net|io)\b|[\p{L}\p{M}\p{N}]+[+#]*/gu;

/** NFKC, lower case, one space between words; signs stay. The form that whole labels are compared in. */
export function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/(^|\s)\.\s+net\b/g, "$1.net")
    .replace(/\s+/g, " ")
    .trim();
}

/** Words of a normalised text in order; `Node.js`, `C++`, `C#` and `.NET` are one word each. */
export function tokens(normalised: string): string[] {
  return normalised.match(token) ?? [];
}

export interface PlacedToken {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words with their places in `text`, which must be NFC and may have any case. */
export function placedTokens(text: string): PlacedToken[] {
  const out: PlacedToken[] = [];
  for (const hit of text.matchAll(new RegExp(token.source, "giu"))) {
    out.push({ word: normalise(hit[0]), start: hit.index, end: hit.index + hit[0].length });
  }
  return out;
}

/** Letters without their marks: `näitä` becomes `naita`. The second form, of lower weight than the first. */
export function unmarked(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/ł/g, "l");
}

/** The key that whole labels are looked up by: words with single spaces, so that commas and hyphens do not matter. */
export const labelKey = (text: string): string => tokens(normalise(text)).join(" ");

/** Words of a key that `labelKey` made. */
export const keyWords = (key: string): string[] => (key === "" ? [] : key.split(" "));
