/** What tells at once who somebody is: a personal identity code, or a way to reach them. */
export type Identifying = "identityCode" | "contactData";

const address = /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/u;
const link = /\bhttps?:\/\/|\bwww\.|\b(?:linkedin|facebook|instagram|github|t)\.(?:com|me)\//iu;
/** Seven digits or more, international or with the leading zero of numbers within a country; apart by space or hyphen. */
const phone =
  /(?<![\d.,])(?=(?:[+\s()-]*\d){7})(?:\+\d{1,3}[\s-]?(?:\(0\)\s?)?|0\d{1,3}[\s-]?)\d{2,4}(?:[\s-]?\d{2,4}){1,3}(?![\d.,]\d)/u;

const checkOf = "0123456789ABCDEFHJKLMNPRSTUVWXY";
const isDay = (day: string, month: string): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;

/** A Finnish code: day, century, number, check character. */
const isFinnish = (text: string): boolean =>
  [...text.matchAll(/(?<![\p{L}\d])(\d\d)(\d\d)(\d\d)[-+A-FU-Y](\d{3})([0-9A-Y])(?![\p{L}\d])/giu)].some(
    ([, day = "", month = "", year = "", number = "", check = ""]) =>
      isDay(day, month) && checkOf[Number(day + month + year + number) % 31] === check.toUpperCase(),
  );

/** A Swedish one: year, month, day, number with its check digit (Luhn). */
const isSwedish = (text: string): boolean =>
  [...text.matchAll(/(?<!\d)(?:\d\d)?(\d\d)(\d\d)(\d\d)[-+](\d{4})(?!\d)/gu)].some(
    ([, year = "", month = "", day = "", number = ""]) => {
      const sum = [...year, ...month, ...day, ...number].reduce((all, one, at) => {
        const product = Number(one) * (at % 2 === 0 ? 2 : 1);
        return all + (product > 9 ? product - 9 : product);
      }, 0);
      return isDay(day, month) && sum % 10 === 0;
    },
  );

/** What of it a text holds; null where it holds none. What only looks like a number of something else is let be. */
export function identifyingIn(text: string): Identifying | null {
  if (isFinnish(text) || isSwedish(text)) return "identityCode";
  return [address, link, phone].some((pattern) => pattern.test(text)) ? "contactData" : null;
}
