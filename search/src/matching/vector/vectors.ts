import type {
  AskedLanguageFacts,
  CefrNumber,
  CredentialFacts,
  NegotiableName,
  PayRange,
  WorkModeName,
} from "../facts.ts";

/**
 * What is scored: facts after inference, compact. Numbers of concepts hold within one taxonomy version; every
 * probability is a step of 1/255, so that a vector read back from storage scores exactly like the one written.
 */
export interface OccupationShares {
  /** Number of jobs (slots), latest first; at most 8. */
  readonly slots: number;
  /** Per entry: occupation, its probability in steps, its slot. Entries are sorted by slot, then occupation. */
  readonly occupation: Uint16Array;
  readonly share: Uint8Array;
  readonly slot: Uint8Array;
}

/** Bits of `HeldSkills.mark`: the level stated (0 none) and two flags. */
export const LEVEL_BITS = 7;
export const SHOWN_BIT = 8;
export const DENIED_BIT = 16;

export interface HeldSkills {
  /** Named concepts, sorted. */
  readonly skill: Uint16Array;
  /** Probability that the person's words mean this concept, in steps; that of a denial where the flag says so. */
  readonly held: Uint8Array;
  readonly mark: Uint8Array;
  /** Place of the claim it came from in `claimsOf(facts)`; 255 for any place from 255 on. */
  readonly claim: Uint8Array;
}

export interface CandidateTerms {
  /** Sorted by language. */
  readonly languages: readonly { readonly language: string; readonly level: CefrNumber | null }[];
  readonly writtenIn: string | null;
  readonly municipality: string | null;
  readonly region: string | null;
  readonly otherRegions: readonly string[];
  readonly wouldMove: boolean | null;
  readonly workModes: readonly WorkModeName[];
  readonly availableFromDay: number | null;
  readonly workingTimes: readonly string[];
  readonly contractTypes: readonly string[];
  readonly eqf: number | null;
  /** Sorted by name, each once. */
  readonly credentials: readonly CredentialFacts[];
  /** Occupations looked for, sorted. */
  readonly targets: readonly number[];
  readonly payWish: number | null;
}

export interface CandidateVector {
  readonly jobs: OccupationShares;
  /** Per slot, in steps: how probable an essential and an optional skill of its occupation are. */
  readonly essentialRate: Uint8Array;
  readonly optionalRate: Uint8Array;
  readonly skills: HeldSkills;
  readonly terms: CandidateTerms;
}

export interface AskedSkills {
  /** Asked skill `i` means the concepts from `start[i]` up to `start[i + 1]`. */
  readonly start: Uint16Array;
  readonly skill: Uint16Array;
  readonly p: Uint8Array;
  /** Per asked skill: 1 required, 0 desirable; level asked or 0; 1 where it can be learned on the job. */
  readonly required: Uint8Array;
  readonly level: Uint8Array;
  readonly learnable: Uint8Array;
}

export interface OpeningTerms {
  /** Sorted by language. */
  readonly languages: readonly AskedLanguageFacts[];
  readonly municipality: string | null;
  readonly region: string | null;
  readonly workMode: WorkModeName | null;
  readonly startDay: number | null;
  readonly workingTimes: readonly string[];
  readonly contractTypes: readonly string[];
  readonly eqfMin: number | null;
  readonly experienceInstead: boolean;
  readonly licences: readonly string[];
  readonly pay: PayRange | null;
  readonly negotiable: readonly NegotiableName[];
}

export interface OpeningVector {
  readonly occupations: OccupationShares;
  readonly asked: AskedSkills;
  readonly terms: OpeningTerms;
}
