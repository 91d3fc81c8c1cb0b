import type { Chosen } from "#lib/ui/facets/facets.ts";
import { goto } from "$app/navigation";
import type { page } from "$app/state";

type PageUrl = (typeof page)["url"];

/** The choice of facets as it stands in the address: `?region=Uusimaa&region=Pirkanmaa`. */
export function chosenIn(search: Pick<URLSearchParams, "getAll">, fields: readonly string[]): Chosen {
  return Object.fromEntries(fields.map((field) => [field, search.getAll(field)]));
}

/** Writes a list's whole state into the address, so that it can be shared; the list stays where it is. Done once it stands there. */
export function keepInUrl(
  url: PageUrl,
  change: Readonly<Record<string, string | readonly string[] | undefined>>,
): Promise<void> {
  const search = new URLSearchParams(url.searchParams.toString());
  for (const [key, value] of Object.entries(change)) {
    search.delete(key);
    const values = value === undefined ? [] : typeof value === "string" ? [value] : value;
    for (const one of values) if (one !== "") search.append(key, one);
  }
  const query = search.toString();
  return goto(query ? `?${query}` : url.pathname, { replace: true, reset: false });
}
