import type { CefrLevel, EvidenceKind, SearchStatus, SkillLevel } from "@tuttu/schema";
import type { ExperienceBand } from "../../candidates/index.ts";

/** Years of work as a card tells them: exact bands, or the two halves where too few people share a band. */
export type ShownBand = ExperienceBand | "under_5" | "from_5";
/** A level as a card tells it: of the CEFR, or its letter alone. */
export type ShownLevel = CefrLevel | "A" | "B" | "C";
/** A day, or the first day of the month or quarter that it lies in. */
export interface ShownStart {
  readonly from: string;
  readonly precision: "day" | "month" | "quarter";
}
/** An occupation, or that it is one of a few, or the ISCO-08 group of four, two or one digits: what enough people share. */
export interface ShownOccupation {
  readonly concept: string | null;
  /** The few of which it is one, in order of id; empty where one or none is told. */
  readonly among: readonly string[];
  readonly isco: string;
}

/** The concepts that words of the card may mean, `[id, probability]`; says nothing that the words do not. */
export type Meanings = readonly (readonly [string, number])[];

/**
 * Everything that employers may know of a person before both said yes, and nothing else: what is no field of this type
 * can be neither read, searched, counted, ranked by nor exported. Written in no language; labels are put in at reading.
 */
export interface Card {
  readonly headline: { readonly text: string; readonly means: Meanings };
  readonly goals: string;
  readonly strengths: readonly { readonly name: string; readonly reason: string }[];
  readonly searchStatus: SearchStatus;
  readonly occupations: readonly (ShownOccupation & {
    readonly experience: ShownBand | null;
    readonly isWanted: boolean;
  })[];
  /** Latest first. */
  readonly jobs: readonly {
    readonly occupation: ShownOccupation | null;
    /** What a title that nobody has settled may mean, likeliest first; empty where the occupation is known. */
    readonly perhaps: readonly ShownOccupation[];
    readonly deeds: readonly string[];
    /** NACE section letter. */
    readonly sector: string | null;
    readonly length: ShownBand | null;
  }[];
  readonly skills: readonly {
    readonly concept: string | null;
    readonly text: string;
    readonly level: SkillLevel | null;
    /** What shows it; empty for a skill that is claimed. */
    readonly evidence: readonly EvidenceKind[];
    readonly means: Meanings;
  }[];
  readonly languages: readonly { readonly language: string; readonly level: ShownLevel | null }[];
  readonly education: readonly {
    readonly field: string;
    readonly eqf: number | null;
    readonly recognised: "none" | "decision" | "licence" | "not_needed";
  }[];
  readonly credentials: readonly {
    readonly name: string;
    /** Of vendors and licences alone. */
    readonly issuer: string | null;
    readonly isValid: boolean;
  }[];
  /** Null stands for "Finland or remote". */
  readonly region: string | null;
  readonly workModes: readonly string[];
  readonly wouldMove: boolean;
  readonly start: ShownStart | null;
  readonly workingTimes: readonly string[];
  readonly contractTypes: readonly string[];
  readonly helpOffers: readonly { readonly topic: string; readonly form: string }[];
}
