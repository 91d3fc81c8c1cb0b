/**
 * The only place where a value is written into the server's filter language: quoted, with the quote and the backslash
 * escaped, so that whatever a person wrote stays a value.
 */
export const quote = (value: string): string => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/** Values that the server refuses: a filter's value has at most 468 bytes. None of ours is that long. */
const valueBytesMax = 468;

/** Has one of these values; without values nothing has. */
export const hasOneOf = (field: string, values: readonly string[]): string => {
  const usable = values.filter((value) => Buffer.byteLength(value) <= valueBytesMax);
  const [first] = usable;
  if (first === undefined) return nothing;
  return usable.length === 1 ? `${field} = ${quote(first)}` : `${field} IN [${usable.map(quote).join(", ")}]`;
};

/** Holds for no document: every one has an id. */
export const nothing = "id NOT EXISTS";
export const everything = "id EXISTS";

export const allOf = (filters: readonly string[]): string =>
  filters.length === 0 ? everything : filters.length === 1 ? filters.join("") : `(${filters.join(" AND ")})`;
export const anyOf = (filters: readonly string[]): string =>
  filters.length === 0 ? nothing : filters.length === 1 ? filters.join("") : `(${filters.join(" OR ")})`;
