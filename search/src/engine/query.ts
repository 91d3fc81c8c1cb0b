import type { DocType, EnumField, NumberField, TextField } from "../documents/fields.ts";
import type { Cefr } from "../documents/index-doc.ts";

/** A word as a whole, words side by side, or the beginning of a word (the last one typed). */
export type Term = { readonly word: string } | { readonly phrase: string } | { readonly prefix: string };

/** Every term of `all` must be found, wherever; none of `none` may be. */
export interface Text {
  readonly all: readonly Term[];
  readonly none: readonly Term[];
}

/**
 * What a document must satisfy. A document that lacks a number is neither in nor outside a range (also under `not`)
 * unless `orMissing` asks for it. `in` and `ids` with an empty list match nothing; `ids`
 * are documents that somebody else has chosen, at most 200,000.
 */
export type Filter =
  | { readonly and: readonly Filter[] }
  | { readonly or: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly in: readonly [EnumField, readonly string[]] }
  | { readonly range: readonly [NumberField, Range] }
  | { readonly language: readonly [string, Cefr] }
  | { readonly skill: readonly [string, SkillDemand] }
  | { readonly ids: readonly string[] }
  | { readonly place: { readonly municipality: readonly string[]; readonly orRemote: boolean } };

export interface Range {
  readonly gte?: number | undefined;
  readonly lte?: number | undefined;
  readonly orMissing?: boolean | undefined;
}

/** `narrower`: ids of narrower concepts that count as well; whoever asks takes them from the taxonomy. */
export interface SkillDemand {
  readonly minLevel?: 1 | 2 | 3 | 4 | undefined;
  readonly narrower?: readonly string[] | undefined;
}

/** Most frequent values first, ties by value; at most `limit` of them. */
export interface FacetRequest {
  readonly field: EnumField;
  readonly limit: number;
}

/**
 * `relevance`: by the field in which all words were found, then whole before begun before corrected words, then the
 * accented spelling. `newest`: by `orderedAt`, falling. `name`: by headline in the Finnish and Swedish alphabet.
 * Equal ones follow the scope's tie key, then the id. Without text, `relevance` means `newest`.
 */
export type Sort = "relevance" | "newest" | "oldest" | "name" | "start";

/** At most 100 hits a page and 1,000 in all. `after` is the `next` of the page before, of the same query. */
export interface PageRequest {
  readonly size: number;
  readonly after?: string | undefined;
}

export interface SearchQuery {
  readonly type: DocType;
  readonly text?: Text | undefined;
  readonly where: Filter;
  readonly facets: readonly FacetRequest[];
  readonly sort: Sort;
  readonly page: PageRequest;
  readonly locale: "en" | "fi" | "sv";
}

export interface Hit {
  readonly id: string;
  /** 0..1, from the place of the words alone; never from other documents. 0 where there was no text. */
  readonly score: number;
  /** The fields that it took to find all words; empty where there was no text. */
  readonly matched: readonly TextField[];
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface FacetCount {
  readonly values: readonly FacetValue[];
  /** How many further values were left out. */
  readonly more: number;
}

export type FacetCounts = { readonly [field in EnumField]?: FacetCount };

/** A word that was replaced by its nearest one in the taxonomy, because the words as typed found little. */
export interface Correction {
  readonly typed: string;
  readonly used: string;
}

export interface SearchPage {
  readonly hits: readonly Hit[];
  readonly total: { readonly value: number; readonly relation: "eq" | "gte" };
  readonly facets: FacetCounts;
  /** Opaque; absent on the last page and at the depth of 1,000 hits. */
  readonly next?: string | undefined;
  /** True where there are more hits than the depth allows: ask for a narrower search. */
  readonly tooDeep: boolean;
  readonly corrected: readonly Correction[];
  /** Words that were longer than 100 characters, as far as they were used. */
  readonly cut: readonly string[];
  /** Number of the last change that this page knows; stays inside the API. */
  readonly asOf: bigint;
  readonly engine: EngineName;
  /** True where another engine than the chosen one has answered. */
  readonly degraded: boolean;
}

export type EngineName = "embedded" | "meilisearch";

/** Where recall looks; `matching` holds the marks that `recallPlan` asks for and can be asked for by nothing else. */
export const recallFields = ["skill", "occupation", "isco", "matching"] as const;
export type RecallField = (typeof recallFields)[number];

/** A skill asked for, or an occupation: the best credit among its members counts once, times the weight. */
export interface RecallGroup {
  readonly weight: number;
  /** Concept ids (field `skill`, `occupation`), ISCO groups or marks (`matching`) with their credit, 0..1. */
  readonly members: readonly (readonly [field: RecallField, value: string, credit: number])[];
}

export interface RecallQuery {
  readonly type: DocType;
  readonly groups: readonly RecallGroup[];
  readonly where?: Filter | undefined;
  /** 1..20,000. */
  readonly limit: number;
  /** The most that everything outside the groups can add to a score. */
  readonly rest: number;
}

export interface RecallSet {
  /** Best first, ties by the scope's key, then id. `bound` is the weighted sum of the groups plus `rest`. */
  readonly found: readonly { readonly id: string; readonly bound: number }[];
  /** No document that was left out can score more than this; 0 where none was left out. */
  readonly floor: number;
  readonly asOf: bigint;
  readonly engine: EngineName;
}
