/** An element of Europass by its local name, whether it came as XML or as JSON. */
export interface TreeElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly TreeElement[];
  readonly text: string;
}

const said = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";

function elementsOf(name: string, value: unknown): TreeElement[] {
  if (Array.isArray(value)) return value.flatMap((one) => elementsOf(name, one));
  if (typeof value !== "object" || value === null) return [{ name, attributes: {}, children: [], text: said(value) }];
  const entries = Object.entries(value);
  const children = entries.flatMap(([key, one]) => elementsOf(key, one));
  // Years and months are attributes in XML and members in JSON.
  const attributes = Object.fromEntries(entries.map(([key, one]) => [key.toLowerCase(), said(one)]));
  return [{ name, attributes, children, text: children.map(({ text }) => text).join(" ") }];
}

/** A JSON value as the tree that its XML would be. */
export const treeOfJson = (value: unknown): TreeElement => ({
  name: "",
  attributes: {},
  children: elementsOf("", value)[0]?.children ?? [],
  text: "",
});
