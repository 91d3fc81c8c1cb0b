const itemsMax = 200;
const charactersMax = 5_000;
const depthMax = 10;

/** A foreign value cut to what a CV needs: 200 items a list, 5,000 characters a text, ten levels; deeper ones are gone. */
export function pruned(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.slice(0, charactersMax);
  if (typeof value !== "object" || value === null) return value;
  if (depth === depthMax) return undefined;
  if (Array.isArray(value)) return value.slice(0, itemsMax).map((one) => pruned(one, depth + 1));
  const entries = Object.entries(value).slice(0, itemsMax);
  return Object.fromEntries(
    entries.filter(([name]) => name !== "__proto__").map(([name, one]) => [name, pruned(one, depth + 1)]),
  );
}
