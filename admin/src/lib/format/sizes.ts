const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** A number of bytes in the largest unit that leaves no zero before the point: "840 kB", "1,2 Mt". */
export function sizeIn(bytes: number, locale: string): string {
  let value = bytes;
  let at = 0;
  while (Math.round(value) >= 1000 && at < units.length - 1) {
    value /= 1000;
    at += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[at] ?? "byte",
    unitDisplay: at === 0 ? "long" : "short",
    maximumFractionDigits: at > 0 && value < 100 ? 1 : 0,
  }).format(value);
}
