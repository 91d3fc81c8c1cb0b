/**
 * The numbers of matching. They are data with a version: global, few, tuned on the public world by
 * `api/src/evaluate/tune-matching.ts`, the same for every person, group, organisation and place.
 */

/** How occupations and held skills are worked out from what was written (once per record, not per pair). */
export interface InferenceWeights {
  /** Weight of an optional skill where an essential one has 1, when skills speak for an occupation. */
  readonly optionalSpeaks: number;
  /** How much the named skills count against the title: 1 as independent witnesses, less because they are not. */
  readonly evidence: number;
  /** What a named skill still says for an occupation that does not have it, as a share of chance. */
  readonly floor: number;
  /** Share of named skills that come from no job at all. */
  readonly elsewhere: number;
  /** Share of named skills that an earlier job explains, per job back in time. */
  readonly earlierJobs: number;
  /** Pull between neighbouring jobs: change of work is mostly a small step. */
  readonly neighbours: number;
  /** How far the occupations decide between the concepts that a text may mean: 0 not at all, 1 fully. */
  readonly context: number;
  readonly essentialAtOnce: number;
  readonly essentialPerYear: number;
  readonly essentialMost: number;
  readonly optionalAtOnce: number;
  readonly optionalPerYear: number;
  readonly optionalMost: number;
  /** Years that a job counts whose length is not known. */
  readonly yearsUnknown: number;
  /** What is left of an expected skill per job back in time. */
  readonly expectedFades: number;
}

/** How near two concepts are; fixed with the taxonomy. */
export interface RelationWeights {
  /** Share of the common skills in the closeness of occupations; the rest is ISCO-08. */
  readonly commonSkills: number;
  readonly optionalInCommon: number;
  /** ISCO-08: the same unit group, minor group, sub-major group, major group. */
  readonly isco: readonly [number, number, number, number];
  /** Most that two different occupations can be close. */
  readonly closest: number;
  /** Credit where the person holds a narrower, broader or sibling concept of the one asked. */
  readonly narrower: number;
  readonly broader: number;
  readonly sibling: number;
}

/** What a direction makes of a pair. Every factor lies in 0..1; 1 costs nothing. */
export interface DirectionWeights {
  readonly occupationFloor: number;
  readonly skillsFloor: number;
  /** What is left of the closeness of a job per job back in time. */
  readonly earlierJob: number;
  /** Closeness that an unknown occupation counts as. */
  readonly occupationUnknown: number;
  readonly desirable: number;
  /** Credit where the level stated is one below the one asked, is two or more below, is not stated. */
  readonly levelOneBelow: number;
  readonly levelFarBelow: number;
  readonly levelUnknown: number;
  /** Least credit for a skill that the opening says can be learned on the job. */
  readonly learnable: number;
  /** Most of the coverage that may come from skills that are unknown but usual. */
  readonly usualMost: number;
  /** Coverage that counts where the opening asks for no skill that the taxonomy knows. */
  readonly coverageUnknown: number;
  readonly languageOneBelow: number;
  readonly languageFarBelow: number;
  /** Not named at all; named without a level; not named but the profile is written in it. */
  readonly languageNotNamed: number;
  readonly languageNoLevel: number;
  readonly languageWrittenIn: number;
  /** What is left of a language's cost where it is only desirable. */
  readonly languageDesirable: number;
  readonly placeUnmet: number;
  readonly placeUnknown: number;
  readonly startLate: number;
  readonly startUnknown: number;
  readonly termsUnmet: number;
  readonly termsUnknown: number;
  readonly educationOneBelow: number;
  readonly educationFarBelow: number;
  readonly educationUnknown: number;
  readonly licenceUnmet: number;
  readonly licenceUnknown: number;
  /** What wishes can cost at most when none of them is met. */
  readonly wishesUnmet: number;
}

export type Direction = "candidates" | "openings";

export interface Weights {
  readonly version: string;
  readonly inference: InferenceWeights;
  readonly relations: RelationWeights;
  /** `candidates`: an opening looks for candidates. `openings`: a candidate looks for openings. */
  readonly directions: Readonly<Record<Direction, DirectionWeights>>;
}
