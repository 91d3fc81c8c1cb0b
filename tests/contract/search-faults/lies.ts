import { lying } from "../../fixtures/search-server/spoil.ts";
import type { Row, Strangers } from "./row.ts";

type Json = Record<string, unknown>;
type Hit = { readonly id: string };

const hitsOf = (result: Json): Hit[] => result.hits as Hit[];
const limitOf = (result: Json): number => Number(result.limit);

/** Puts strangers before the hits, as far as the question's limit goes. */
const withStrangers =
  (ids: readonly string[]) =>
  (result: Json): Json => {
    if (limitOf(result) === 0) return { ...result, estimatedTotalHits: Number(result.estimatedTotalHits) + ids.length };
    const hits = [...ids.map((id) => ({ id })), ...hitsOf(result)].slice(0, limitOf(result));
    return { ...result, hits, estimatedTotalHits: hits.length + Number(result.estimatedTotalHits) };
  };

/** Nothing in it that cannot be: only the database knows better. */
const plausible = (name: string, change: (ids: Strangers) => (result: Json) => Json): Row => ({
  name,
  answering: "meilisearch",
  begin: (server, ids) => server.behave(lying(change(ids))),
});

/** Something that no true answer can be: it counts as none. */
const impossible = (name: string, change: (result: Json) => Json): Row => ({
  name,
  answering: "embedded",
  begin: (server) => server.behave(lying(change)),
});

const facetsOf = (result: Json, value: string, count: number): Json =>
  result.facetDistribution === undefined ? {} : { facetDistribution: { region: { [value]: count } } };

export const lies: readonly Row[] = [
  plausible("erased people", ({ erased }) => withStrangers([erased])),
  plausible("withdrawn people", ({ withdrawn }) => withStrangers([withdrawn])),
  plausible("restricted people", ({ restricted }) => withStrangers([restricted])),
  plausible("people of another programme", ({ foreign }) => withStrangers([foreign])),
  plausible("people of another caseload", ({ uncounselled }) => withStrangers([uncounselled])),
  plausible("ids that never were", ({ unknown }) => withStrangers([unknown, "nobody", "'; drop table candidate; --"])),
  plausible("strangers alone, page after page", (ids) => (result) => {
    const hits = Array.from({ length: Math.min(limitOf(result), 300) }, (_, at) => ({ id: `${ids.unknown}${at}` }));
    return { ...result, hits, estimatedTotalHits: 900 };
  }),
  plausible("the wrong order", () => (result) => ({ ...result, hits: hitsOf(result).toReversed() })),
  plausible("nobody at all", () => (result) => ({
    ...result,
    hits: [],
    estimatedTotalHits: 0,
    ...(result.facetDistribution === undefined ? {} : { facetDistribution: {} }),
  })),
  plausible("totals far too large", () => (result) => ({ ...result, estimatedTotalHits: 1_000_000 })),
  plausible("facets of values that are not there", () => (result) => ({
    ...result,
    ...facetsOf(result, "Atlantis", Math.min(1, Number(result.estimatedTotalHits))),
  })),
  impossible("the same people twice", (result) => ({
    ...result,
    hits: [...hitsOf(result).slice(0, 1), ...hitsOf(result)].slice(0, limitOf(result)),
    estimatedTotalHits: Number(result.estimatedTotalHits) + 1,
  })),
  impossible("ten times as many as were asked for", (result) => ({
    ...result,
    hits: Array.from({ length: 10 * limitOf(result) }, (_, at) => ({ id: `${at}` })),
    estimatedTotalHits: 10_000,
  })),
  impossible("a negative total", (result) => ({ ...result, estimatedTotalHits: -1 })),
  impossible("a total that is no number", (result) => ({ ...result, estimatedTotalHits: "many" })),
  impossible("no total", ({ estimatedTotalHits: _, ...result }) => result),
  impossible("negative counts", (result) => ({ ...result, ...facetsOf(result, "Kainuu", -1), hits: [{ id: 7 }] })),
];
