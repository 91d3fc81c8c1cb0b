import { asText } from "./values.ts";

const monthNames: readonly string[][] = [
  ["january", "jan", "tammikuu", "tammi", "januari"],
  ["february", "feb", "helmikuu", "helmi", "februari"],
  ["march", "mar", "maaliskuu", "maalis", "mars"],
  ["april", "apr", "huhtikuu", "huhti"],
  ["may", "toukokuu", "touko", "maj"],
  ["june", "jun", "kesäkuu", "kesä", "juni"],
  ["july", "jul", "heinäkuu", "heinä", "juli"],
  ["august", "aug", "elokuu", "elo", "augusti"],
  ["september", "sep", "sept", "syyskuu", "syys"],
  ["october", "oct", "lokakuu", "loka", "oktober", "okt"],
  ["november", "nov", "marraskuu", "marras"],
  ["december", "dec", "joulukuu", "joulu"],
];
const atOnce = new Set([
  ..."immediately,now,at once,asap,straight away,heti,välittömästi,nyt,heti vapaa".split(","),
  ..."genast,nu,nu genast,omedelbart,omgående,direkt,strax".split(","),
]);
const goingOn = new Set([
  ..."present,now,current,today,ongoing,nyt,nykyinen,edelleen,jatkuu,nykyhetki".split(","),
  ..."nu,nuvarande,pågående,pågår,fortfarande,idag".split(","),
]);
/** Spreadsheets count days from here. */
const serialFromMs = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;
/** Serial numbers of 2000 to 2099. */
const serials = { min: 36_526, max: 73_050 } as const;

const two = (value: string | number): string => String(value).padStart(2, "0");
const yearIn = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** "maaliskuun", "March" and "mars." → 3; undefined where it is none. */
function monthNamed(word: string): number | undefined {
  const plain = word.toLowerCase().replace(/\.$/, "");
  const found = monthNames.findIndex((names) =>
    names.some(
      (name) => plain === name || (name.endsWith("kuu") && plain.startsWith(name) && plain.length <= name.length + 3),
    ),
  );
  return found === -1 ? undefined : found + 1;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

/** Whether day and month may each be either: "3/4/2027". */
export function isTwoWays(text: string): boolean {
  const found = /^(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})$/.exec(text);
  return found !== null && Number(found[1]) <= 12 && Number(found[2]) <= 12 && Number(found[1]) !== Number(found[2]);
}

function numbered(text: string): Parts | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ].*)?)?$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), ...(iso[3] && { day: Number(iso[3]) }) };
  const own = /^(\d{1,2})(?:\.\s*|[-/])(\d{1,2})(?:\.\s*|[-/])(\d{4}|\d{2})$/.exec(text);
  if (own && !isTwoWays(text)) {
    const [first, second] = [Number(own[1]), Number(own[2])];
    // Only a slash may divide month and day the American way.
    const swapped = text.includes("/") && second > 12;
    return { year: yearIn(own[3] ?? ""), month: swapped ? first : second, day: swapped ? second : first };
  }
  const month = /^(\d{1,2})\s*[./-]\s*(\d{4})$/.exec(text);
  return month ? { year: Number(month[2]), month: Number(month[1]) } : undefined;
}

function named(text: string): Parts | undefined {
  const own = /^(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+)?(\p{L}+\.?)\s+(\d{4})$/u.exec(text);
  const english = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
  const [word, day, year] = own ? [own[2], own[1], own[3]] : [english?.[1], english?.[2], english?.[3]];
  const month = monthNamed(word ?? "");
  return month === undefined || year === undefined
    ? undefined
    : { year: Number(year), month, ...(day && { day: Number(day) }) };
}

function isReal({ year, month, day = 1 }: Parts): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function partsOf(text: string): Parts | undefined {
  const parts = numbered(text) ?? named(text);
  return parts !== undefined && isReal(parts) ? parts : undefined;
}

/** Whether a date is told by a word such as "heti". */
export const isAtOnce = (value: unknown): boolean =>
  atOnce.has(
    asText(value)
      .toLowerCase()
      .replace(/[.!]+$/, ""),
  );

/**
 * `YYYY-MM-DD` of a date as people write it: "1.3.2027", "1 March 2027", "3/2027" (its first day), a spreadsheet's day
 * number, or "heti", which is `today`. Null where empty; other words stay, so that checking names them.
 */
export function dateOf(value: unknown, today?: string): string | null {
  const text = asText(value);
  if (text === "") return null;
  if (today !== undefined && isAtOnce(text)) return today;
  const number = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (number >= serials.min && number <= serials.max) {
    return new Date(serialFromMs + number * dayMs).toISOString().slice(0, 10);
  }
  const parts = partsOf(text);
  return parts === undefined ? text : `${parts.year}-${two(parts.month)}-${two(parts.day ?? 1)}`;
}

/** `YYYY-MM` of a date of any length from year on; null where empty or "now"; other words stay to be named. */
export function monthOf(value: unknown): string | null {
  const text = asText(value);
  if (text === "" || goingOn.has(text.toLowerCase())) return null;
  if (/^(?:19|20)\d\d$/.test(text)) return `${text}-01`;
  const parts = partsOf(text);
  return parts === undefined ? text : `${parts.year}-${two(parts.month)}`;
}
