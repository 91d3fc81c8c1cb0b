import { type TalentFacet, type TalentQuery, talentFacets } from "@tuttu/schema";
import { type EnumField, type FacetCounts, regionName } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { type FacetSpec, showFacets, wordFor } from "../../listing/index.ts";
import { languageName } from "../../names/index.ts";
import { labelOf } from "../../taxonomy/index.ts";
import { blurred } from "../domain/blur.ts";
import { countText } from "../words/words.ts";

type FacetName = (typeof talentFacets)[number];

const fields: Readonly<Record<FacetName, readonly [field: EnumField, limit: number]>> = {
  skill: ["skill", 25],
  occupation: ["occupation", 25],
  region: ["region", 30],
  language: ["language", 25],
  workMode: ["workMode", 5],
  workingTime: ["workingTime", 5],
  contractType: ["contractType", 6],
  eqf: ["education", 8],
  searchStatus: ["searchStatus", 5],
};
/** More than are shown, so that which of them are cut does not follow exact counts. */
const countedMax = 100;

const wanted = (query: TalentQuery): readonly FacetName[] => query.facets ?? talentFacets;

/** What the engine is asked to count. */
export const facetRequests = (query: TalentQuery) =>
  wanted(query).map((name) => ({ field: fields[name][0], limit: countedMax }));

/** The counted facets in the viewer's language, blurred; in an order that exact counts do not change. */
export async function talentFacetsOf(
  ctx: Context,
  query: TalentQuery,
  counts: FacetCounts,
): Promise<z.infer<typeof TalentFacet>[]> {
  const { locale } = ctx;
  const concept = labelOf(await ctx.ports.taxonomy(), locale);
  const labels: Readonly<Record<FacetName, (value: string) => string>> = {
    skill: (value) => concept(value) ?? value,
    occupation: (value) => concept(value) ?? value,
    region: (value) => regionName(value, locale),
    language: (value) => languageName(locale, value),
    workMode: (value) => wordFor(locale, "workMode", value),
    workingTime: (value) => wordFor(locale, "workingTime", value),
    contractType: (value) => wordFor(locale, "contractType", value),
    eqf: (value) => `EQF ${value}`,
    searchStatus: (value) => wordFor(locale, "searchStatus", value),
  };
  const specs = wanted(query).map(
    (name): FacetSpec => ({ name, field: fields[name][0], limit: countedMax, label: labels[name] }),
  );
  return showFacets(counts, specs, query).map(({ field, values }) => {
    const name = field as FacetName;
    const told = values.map(({ count, ...value }) => ({ ...value, count: blurred(count) }));
    const ordered = told.sort(
      (a, b) =>
        Number(b.selected) - Number(a.selected) ||
        b.count.atLeast - a.count.atLeast ||
        a.label.localeCompare(b.label, locale),
    );
    return {
      field: name,
      values: ordered
        .slice(0, fields[name][1])
        .map((value) => ({ ...value, count: { ...value.count, text: countText(locale, value.count) } })),
    };
  });
}
