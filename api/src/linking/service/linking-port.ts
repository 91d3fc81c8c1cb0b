import type { LinkHow, LinkState, Suggestion, SuggestOptions } from "@tuttu/search";

/** A text to be linked: a skill's name, or a title. */
export interface LinkRequest {
  readonly kind: "skill" | "occupation";
  readonly text: string;
  readonly language?: string;
  /** A title as it stands in an advertisement, with place, contract and the like around it. */
  readonly posted?: boolean;
}

/** One concept that a text may mean, by id. */
export interface LinkOption {
  readonly conceptId: string;
  readonly confidence: number;
  readonly how: LinkHow;
}

/** What the linker says of a text: what to do where nobody looks, and every meaning that is worth keeping. */
export interface LinkAnswer {
  readonly state: LinkState;
  /** At most eight, best first; the rest of their probabilities to 1 is "none of them" and what was cut. */
  readonly options: readonly LinkOption[];
}

/** A concept that a sentence speaks of and the words that it came from. */
export interface SentenceLink extends LinkOption {
  readonly span: string;
}

/**
 * Linking as the services use it. Answers stand in the order of the requests; the same text gets the same answer as
 * long as both versions stand.
 */
export interface LinkingPort {
  readonly linkerVersion: string;
  readonly taxonomyVersion: string;
  link(requests: readonly LinkRequest[]): Promise<LinkAnswer[]>;
  sentence(text: string): Promise<SentenceLink[]>;
  suggest(prefix: string, options: SuggestOptions): Promise<Suggestion[]>;
  /** Gives back the memory of a linker that has nothing to do; the next question builds it again, in seconds. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/** Meanings below this are noise: kept, they would only make rows longer. */
export const keptConfidenceMin = 0.01;
export const keptOptionsMax = 8;
