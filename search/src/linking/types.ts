import type { LabelLanguage } from "../taxonomy/taxonomy.ts";
import type { Weights as LinkerWeights } from "./weights/weights.ts";

/**
 * How the text came to its concept: `exact` preferred label, `alternative` label, `part` of a label up to its comma,
 * `words` the same words in another form or order, `translated` through the word table learned from the parallel
 * labels, `fuzzy` by spelling, `meaning` by what the words stand together with.
 */
export type LinkHow = "exact" | "alternative" | "part" | "words" | "translated" | "fuzzy" | "meaning";

/** Where in the linked text the words stand, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A concept that a text may mean. */
export interface Link {
  /** Number of the concept in the taxonomy that the linker was built from. */
  readonly concept: number;
  /** `skl_…` or `occ_…`. */
  readonly id: string;
  /**
   * Probability 0..1; all links of a text and the mass of "none of them" add up to 1, except for `sentence`, where
   * each concept has a probability of its own.
   */
  readonly confidence: number;
  readonly how: LinkHow;
  /** Set by `sentence` only. */
  readonly span?: Span;
}

/** What the caller knows beside the text. Everything is a hint: a Finnish profile may hold an English skill. */
export interface LinkHints {
  readonly language?: string;
  /** The sentence that the text stands in. */
  readonly context?: string;
  /** Numbers of occupations of the same person or opening; they decide between concepts that share a label. */
  readonly occupations?: readonly number[];
  /** Most links to return; 20 unless told. */
  readonly limit?: number;
}

/**
 * `held`: as people and employers write them here, the default; `posted`: as on a job board, where the same title
 * stands for many occupations; `classified`: of a national classification, taken as it stands.
 */
export type TitleKind = "posted" | "classified" | "held";

export interface TitleHints extends LinkHints {
  readonly kind?: TitleKind;
}

/** Which pieces to build. `light` is for imports: skill names and titles without translation table and meaning. */
export interface LinkerOptions {
  readonly light?: boolean;
  /** The weights of this version unless told; for training and measuring. */
  readonly weights?: LinkerWeights;
}

export interface SimilarTitle {
  /** Place in the list that was handed in. */
  readonly index: number;
  readonly score: number;
}

/**
 * Links free text to concepts of one taxonomy. Same text, taxonomy version and linker version give the same links.
 * Not safe for re-entrant use from within its own callbacks (it has none); every call returns fresh values.
 */
export interface Linker {
  readonly taxonomyVersion: string;
  readonly version: string;
  /** A skill's name or a short span of text, best first. */
  skill(text: string, hints?: LinkHints): Link[];
  /** An occupation's title, best first; stripped of noise (see `readTitle`) before it is linked unless `classified`. */
  title(text: string, hints?: TitleHints): Link[];
  /** All skills that a sentence speaks of, best first, each with the words it came from. */
  sentence(text: string, hints?: LinkHints): Link[];
  /** Titles of `corpus` in the order of likeness to `title`; build the corpus once with `titleCorpus`. */
  similarTitles(title: string, corpus: TitleCorpus, limit?: number): SimilarTitle[];
  titleCorpus(titles: readonly string[], language?: string): TitleCorpus;
}

/** Titles made ready for comparing; opaque. */
export interface TitleCorpus {
  readonly size: number;
}

/** What a text means as a whole: probabilities of concepts and of none of them. */
export interface LinkDistribution {
  readonly none: number;
  readonly links: readonly Link[];
}

export type LinkState = "linked" | "proposed" | "unlinked";

/** What to do with a text that nobody looks at while it comes in. */
export interface LinkDecision {
  readonly state: LinkState;
  /** The three best, in order; with `linked` the first one is the link. */
  readonly best: readonly Link[];
}

export interface SuggestOptions {
  /** The viewer's language: its labels come first. */
  readonly language?: LabelLanguage;
  /** 10 unless told. */
  readonly limit?: number;
  /** `skill` unless told. */
  readonly kind?: "skill" | "occupation";
}

export interface Suggestion {
  readonly concept: number;
  readonly id: string;
  /** The label that was hit, as the taxonomy writes it. */
  readonly label: string;
  readonly language: LabelLanguage;
  readonly preferred: boolean;
  /** True where the prefix had to be corrected to hit. */
  readonly corrected: boolean;
}

export interface Suggester {
  suggest(prefix: string, options?: SuggestOptions): Suggestion[];
}
