import type { SkillLevelNumber } from "../facts.ts";
import type { Relation } from "../model/kin.ts";
import type { Part, PartKey } from "../parts/part.ts";

/**
 * How an asked skill stands:
 * `met_shown`, `met_claimed` named at the level asked · `below` named, the level stated is one below · `nearly` a
 * relative is named · `missing` the person said no, or stated a level far below · `usual` not named, but usual for an
 * occupation of the person: ask · `unknown` nothing is known · `text_only` the taxonomy does not know the asked text.
 */
export type AskedState =
  | "met_shown"
  | "met_claimed"
  | "below"
  | "nearly"
  | "missing"
  | "usual"
  | "unknown"
  | "text_only";

/** One asked skill. Words come from the catalogue entry `match.skill.<state>` with these values. */
export interface AskedExplanation {
  /** Place in `OpeningFacts.skills`. */
  readonly asked: number;
  readonly need: "required" | "desirable";
  readonly state: AskedState;
  /** The skill that the asked text most probably means; null for `text_only`. */
  readonly skill: string | null;
  readonly levelAsked: SkillLevelNumber | null;
  readonly levelStated: SkillLevelNumber | null;
  /** Place of the person's words in `claimsOf(facts)`, where words of theirs decided. */
  readonly claim: number | null;
  /** `nearly`: the skill that the person has, and what it is to the one asked. */
  readonly related: { readonly skill: string; readonly relation: Relation } | null;
  /** `usual`: for which occupation, and how probable, 0..1. */
  readonly usualFor: { readonly occupation: string; readonly chance: number } | null;
  /** Share of this skill in all that is asked, and how much of it counts as covered; both 0..1. */
  readonly weight: number;
  readonly credit: number;
  /**
   * Points of the total that go when the person takes the skill back (met, nearly), or that come when they name it at
   * the level asked (all others). Only where `explain` was asked for it.
   */
  readonly worth: number | null;
}

export interface Beyond {
  readonly skill: string;
  readonly claim: number;
  readonly shown: boolean;
}

export interface Count {
  readonly met: number;
  readonly asked: number;
}

/** All that is told of a pair. Free of language; equal inputs give equal explanations. */
export interface Explanation {
  readonly total: number;
  /** In fixed order; words from `match.part.<key>.<state>`. */
  readonly parts: readonly Part[];
  readonly skills: readonly AskedExplanation[];
  readonly required: Count;
  readonly desirable: Count;
  /** Up to five specific skills that the opening does not ask for, nearest to its occupation first. */
  readonly beyond: readonly Beyond[];
  /** The part that costs most; null where nothing costs anything. */
  readonly costliest: { readonly key: PartKey; readonly of: string; readonly cost: number } | null;
  readonly taxonomyVersion: string;
  readonly weightsVersion: string;
}
