import { type CandidateListQuery, candidateFacets, type Facet } from "@tuttu/schema";
import { type EnumField, type FacetCounts, regionName } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { type FacetSpec, showFacets, wordFor } from "../../listing/index.ts";
import { languageName } from "../../names/index.ts";
import { labelOf } from "../../taxonomy/index.ts";
import { accountNames } from "../repository/names.ts";

type FacetName = (typeof candidateFacets)[number];

const fields: Readonly<Record<FacetName, readonly [field: EnumField, limit: number]>> = {
  state: ["state", 10],
  searchStatus: ["searchStatus", 5],
  region: ["region", 30],
  skill: ["skill", 25],
  occupation: ["occupation", 25],
  language: ["language", 25],
  workMode: ["workMode", 5],
  workingTime: ["workingTime", 5],
  contractType: ["contractType", 6],
  eqf: ["education", 8],
  textLanguage: ["profileLanguage", 5],
  counsellor: ["counsellor", 30],
};

const wanted = (query: CandidateListQuery): readonly FacetName[] => query.facets ?? candidateFacets;

/** What the engine is asked to count. */
export const facetRequests = (query: CandidateListQuery) =>
  wanted(query).map((name) => ({ field: fields[name][0], limit: fields[name][1] }));

/** The counted facets in the viewer's language. */
export async function candidateFacetsOf(
  ctx: Context,
  query: CandidateListQuery,
  counts: FacetCounts,
): Promise<z.infer<typeof Facet>[]> {
  const { locale } = ctx;
  const concept = labelOf(await ctx.ports.taxonomy(), locale);
  const counsellors = [...(counts.counsellor?.values.map(({ value }) => value) ?? []), ...(query.counsellor ?? [])];
  const names = await accountNames(ctx.db, ctx.scope, [...new Set(counsellors)]);
  const labels: Readonly<Record<FacetName, (value: string) => string>> = {
    state: (value) => wordFor(locale, "candidateState", value),
    searchStatus: (value) => wordFor(locale, "searchStatus", value),
    region: (value) => regionName(value, locale),
    skill: (value) => concept(value) ?? value,
    occupation: (value) => concept(value) ?? value,
    language: (value) => languageName(locale, value),
    workMode: (value) => wordFor(locale, "workMode", value),
    workingTime: (value) => wordFor(locale, "workingTime", value),
    contractType: (value) => wordFor(locale, "contractType", value),
    eqf: (value) => `EQF ${value}`,
    textLanguage: (value) => languageName(locale, value),
    counsellor: (value) => names.get(value) ?? value,
  };
  const specs = wanted(query).map(
    (name): FacetSpec => ({ name, field: fields[name][0], limit: fields[name][1], label: labels[name] }),
  );
  return showFacets(counts, specs, query);
}
