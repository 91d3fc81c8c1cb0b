import { createHash } from "node:crypto";
import type { Settings } from "meilisearch";
import { wordFields } from "../documents/words.ts";

/** Fields whose values are compared as they are. */
export const tagFields = [
  "id",
  "bucket",
  "programme",
  "state",
  "municipality",
  "region",
  "workMode",
  "workingTime",
  "contractType",
  "education",
  "profileLanguage",
  "language",
  "languageLevel",
  "skill",
  "skillLevel",
  "occupation",
  "isco",
  "counsellor",
  "searchStatus",
  "organisation",
  "kind",
  "hiddenFrom",
  "matching",
] as const;

const numberFields = ["startDay", "eqf"];

/** Ids of one answer; the port's depth of 1,000 hits is kept by us, recall needs more. */
export const idsMax = 20_000;

/**
 * How every index is set up, before its first document.
 *
 * Order is decided by the adapter, so `sort` is the only rule. Slips are forgiven in `loose` alone: the other word
 * fields are found exactly, since words that no label knows are corrected the same way on both engines.
 */
export const settings: Settings = {
  searchableAttributes: [...wordFields],
  displayedAttributes: ["id", "version", "digest", "skill", "occupation", "isco", "matching"],
  filterableAttributes: [
    {
      attributePatterns: [...tagFields],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
    { attributePatterns: numberFields, features: { facetSearch: false, filter: { equality: true, comparison: true } } },
  ],
  sortableAttributes: ["id", "tie", "orderedAt", "startDay", "nameKey"],
  rankingRules: ["sort"],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnAttributes: wordFields.filter((field) => field !== "loose"),
    disableOnNumbers: true,
  },
  pagination: { maxTotalHits: idsMax },
  faceting: { maxValuesPerFacet: 20_000, sortFacetValuesBy: { "*": "count" } },
  proximityPrecision: "byWord",
  facetSearch: false,
  prefixSearch: "indexingTime",
  searchCutoffMs: 1_000,
};

/** Raise it when a document's form changes while the settings stay. */
const documentVersion = 1;

/** Names settings and form of documents; kept with the indexes, and another one asks for a rebuild. */
export const settingsVersion = createHash("sha256")
  .update(JSON.stringify([documentVersion, settings]))
  .digest("hex")
  .slice(0, 12);
