import { type Locale, locales } from "@tuttu/schema";

const isLocale = (tag: string): tag is Locale => (locales as readonly string[]).includes(tag);

/** The best of our languages for an `Accept-Language` header (RFC 9110); English where it asks for none of them. */
export function localeFrom(header: string | undefined): Locale {
  let best: Locale = "en";
  let quality = 0;
  for (const part of (header ?? "").slice(0, 500).split(",")) {
    const [range = "", ...parameters] = part.trim().toLowerCase().split(";");
    const tag = range.trim().split("-")[0] ?? "";
    const q = parameters.map((one) => /^\s*q=([01](\.\d{0,3})?)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
    const weight = q === undefined ? 1 : Number(q);
    if (isLocale(tag) && weight > quality) {
      best = tag;
      quality = weight;
    }
  }
  return best;
}
