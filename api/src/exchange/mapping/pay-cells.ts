import { asText, type Source } from "./values.ts";

const hourly = /(?:\/|per|a)\s*(?:h|t|tunti|hour|timme)\b|tunti|hour|timme/i;
const units = /\s*(?:\/|\bper\b)\s*\p{L}+\.?|\b(?:kk|mån|month|tunti|hour|timme|euroa|euro|eur)\b/giu;
const range = /\s*(?:[-–—]|\b(?:to|till)\b)\s*/;

/** Lowest and highest pay, of columns of their own or of one such as "2800–3200 €/kk"; undefined without any. */
export function payOf({ pay, payMin, payMax }: Source) {
  if (pay === undefined && payMin === undefined && payMax === undefined) return undefined;
  const text = asText(pay);
  const [low = "", high = low] = text.replace(units, "").split(range);
  const [minValue, maxValue] = text === "" ? [asText(payMin), asText(payMax)] : [low, high];
  return { value: { minValue, maxValue, unitText: hourly.test(text) ? "hour" : "" } };
}
