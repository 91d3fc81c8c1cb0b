import type { Page } from "#lib/api/pages.svelte.ts";
import type { ApiFacet } from "./facet-words.ts";

/** What a list of the API answers, whatever its rows are. */
export type ListAnswer<Item> = Page<Item> & {
  total: { value: number; relation: string };
  facets: readonly ApiFacet[];
  searchedFor: string | null;
  degraded: boolean;
};
