type Fields = Readonly<Record<string, unknown>>;

/** Says nothing within an item of a list: what a contract fills in where a file is silent. */
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === "" ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const told = Object.entries(value).filter(([, inner]) => !isNothing(inner));
  return told.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, plain(inner)]);
}

/**
 * What tells one imported content from another: the fields that the file speaks of, by name, with their values. A field
 * that a later contract adds, or puts elsewhere, leaves the key of an old file as it was, so that the same people are
 * known again after an upgrade.
 */
export const contentKey = (input: object, said: readonly string[]): string =>
  JSON.stringify([...new Set(said)].sort().map((field) => [field, plain((input as Fields)[field])]));
