/** What a place in a text gives away. */
export type LeakKind =
  | "person"
  | "employer"
  | "school"
  | "place"
  | "country"
  | "email"
  | "phone"
  | "link"
  | "date"
  | "age"
  | "pronoun"
  | "code";

const months =
  "january|february|march|april|may|june|july|august|september|october|november|december|tammikuu\\p{L}*|helmikuu\\p{L}*|maaliskuu\\p{L}*|huhtikuu\\p{L}*|toukokuu\\p{L}*|kesäkuu\\p{L}*|heinäkuu\\p{L}*|elokuu\\p{L}*|syyskuu\\p{L}*|lokakuu\\p{L}*|marraskuu\\p{L}*|joulukuu\\p{L}*|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december";
const before =
  "in|since|from|until|till|to|by|during|after|before|year|class of|graduated|vuonna|vuodesta|vuoteen|vuosina|år|sedan|från|till|under|efter|före|i";
const year = "(?:19[5-9]\\d|20[0-4]\\d)";
const starts = "(?<![\\p{L}\\d])";
const ends = "(?![\\p{L}\\d])";
/** Stands with a number that counts something, not with a year. */
const counted = "(?!\\s*(?:€|%|\\$|eur|kg|km|m²|pcs|kpl|st\\b))";

/** A year alone counts where something about it says that it is one. */
const yearPatterns = [
  `${starts}(?:${before})\\s+${year}${ends}${counted}(?!\\s+\\p{L}{3,})`,
  `${starts}${year}\\s?[–-]\\s?(?:${year}|\\d\\d)${ends}`,
  `${starts}${year}\\s?–(?=\\s*(?:$|[),.;]))`,
  `\\(${year}\\)`,
  `${starts}(?:${months})\\s+${year}${ends}`,
];

/** What is looked for in every text, whoever wrote it. The first that fits a place names it. */
export const plainPatterns: readonly (readonly [LeakKind, RegExp])[] = [
  ["email", /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/gu],
  ["link", /\bhttps?:\/\/\S+|\bwww\.\S+|\b(?:linkedin|facebook|instagram|github|t)\.(?:com|me)\/\S*/giu],
  ["code", /(?<![\p{L}\d])\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![\p{L}\d])/gu],
  ["code", /(?<!\d)(?:19|20)?\d{6}[-+]\d{4}(?!\d)/gu],
  [
    "phone",
    /(?<![\d.,])(?=(?:[+\s()-]*\d){7})(?:\+\d{1,3}[\s-]?(?:\(0\)\s?)?|0\d{1,3}[\s-]?)\d{2,4}(?:[\s-]?\d{2,4}){1,3}(?![\d.,]\d)/gu,
  ],
  ["date", /(?<!\d)\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}(?!\d)|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/gu],
  ["date", /(?<![\d/])(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d)/gu],
  ["date", new RegExp(yearPatterns.join("|"), "giu")],
  ["age", /\b\d{2}[\s-](?:years?[\s-]old|vuotias\p{L}*|vuotta vanha|år gammal|åring\p{L}*)\b/giu],
];

/** Pronouns that tell a gender, by the language of the text. Finnish has none. */
export const pronouns: Readonly<Record<"en" | "fi" | "sv", RegExp | undefined>> = {
  en: /\b(?:he|she|him|her|his|hers|himself|herself)\b/giu,
  fi: undefined,
  sv: /(?<!\p{L})(?:han|hon|honom|henne|hans|hennes)(?!\p{L})/giu,
};
