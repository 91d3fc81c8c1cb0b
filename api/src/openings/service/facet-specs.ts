import { type Facet, type OpeningListQuery, openingFacets } from "@tuttu/schema";
import { type EnumField, type FacetCounts, regionName } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { type FacetSpec, showFacets, wordFor } from "../../listing/index.ts";
import { languageName } from "../../names/index.ts";
import { organisationNames } from "../../organisations/index.ts";
import { labelOf } from "../../taxonomy/index.ts";

type FacetName = (typeof openingFacets)[number];

const fields: Readonly<Record<FacetName, readonly [field: EnumField, limit: number]>> = {
  state: ["state", 6],
  kind: ["kind", 5],
  organisation: ["organisation", 25],
  region: ["region", 30],
  workMode: ["workMode", 5],
  workingTime: ["workingTime", 5],
  contractType: ["contractType", 6],
  occupation: ["occupation", 25],
  skill: ["skill", 25],
  language: ["language", 25],
  textLanguage: ["profileLanguage", 5],
};

/** A field's own filter is left out of its counts, so an employer's members get no counts by organisation. */
const wanted = (ctx: Context, query: OpeningListQuery): readonly FacetName[] =>
  (query.facets ?? openingFacets).filter((name) => ctx.scope.desk !== "employer" || name !== "organisation");

/** What the engine is asked to count. */
export const facetRequests = (ctx: Context, query: OpeningListQuery) =>
  wanted(ctx, query).map((name) => ({ field: fields[name][0], limit: fields[name][1] }));

/** The counted facets in the viewer's language. */
export async function openingFacetsOf(
  ctx: Context,
  query: OpeningListQuery,
  counts: FacetCounts,
): Promise<z.infer<typeof Facet>[]> {
  const { locale } = ctx;
  const concept = labelOf(await ctx.ports.taxonomy(), locale);
  const employers = [...(counts.organisation?.values.map(({ value }) => value) ?? []), ...(query.organisation ?? [])];
  const names = await organisationNames(ctx.db, ctx.scope, employers);
  const labels: Readonly<Record<FacetName, (value: string) => string>> = {
    state: (value) => wordFor(locale, "openingState", value),
    kind: (value) => wordFor(locale, "kind", value),
    organisation: (value) => names.get(value) ?? value,
    region: (value) => regionName(value, locale),
    workMode: (value) => wordFor(locale, "workMode", value),
    workingTime: (value) => wordFor(locale, "workingTime", value),
    contractType: (value) => wordFor(locale, "contractType", value),
    occupation: (value) => concept(value) ?? value,
    skill: (value) => concept(value) ?? value,
    language: (value) => languageName(locale, value),
    textLanguage: (value) => languageName(locale, value),
  };
  const specs = wanted(ctx, query).map(
    (name): FacetSpec => ({ name, field: fields[name][0], limit: fields[name][1], label: labels[name] }),
  );
  return showFacets(counts, specs, query);
}
