import { type FeatureName, featureNames } from "../rank/features.ts";

/**
 * Kinds of text that have weights of their own: a span or a whole sentence of running text, the name of a skill, a
 * skill in somebody's list, a title as posted, of a national classification, in somebody's CV.
 */
export type TextKind = "span" | "sentence" | "name" | "listed" | "posted" | "classified" | "held";

/** Weight per feature; one that is left out is 0. */
export type KindWeights = Readonly<Partial<Record<FeatureName, number>>>;

/** Weights of the logistic model that tells whether a text means any concept at all. */
export interface KnownWeights {
  readonly bias: number;
  /** Weight of the best concept's share in the softmax. */
  readonly chance: number;
  /** Weights of the best concept's features. */
  readonly features: KindWeights;
}

/** Weights of one kind of text: which concept, and whether any. */
export interface LinkingWeights {
  readonly fuse: KindWeights;
  readonly known: KnownWeights;
}

export type Weights = Readonly<Record<TextKind, LinkingWeights>>;

/** Weights in the order of the features of a row. */
export const weightRow = (weights: KindWeights): readonly number[] => featureNames.map((name) => weights[name] ?? 0);

/** One kind of text as a file holds it: numbers in the order of the names that the file gives. */
export interface StoredWeights {
  readonly fuse: readonly number[];
  readonly known: readonly number[];
}

/** Weights by name from rows of numbers; names that the linker no longer knows are left out. */
export function namedWeights(fused: string, sure: string, kinds: Readonly<Record<TextKind, StoredWeights>>): Weights {
  const known = new Set<string>(featureNames);
  const byName = (names: string, values: readonly number[]): KindWeights =>
    Object.fromEntries(names.split(" ").flatMap((name, i) => (known.has(name) ? [[name, values[i] ?? 0]] : [])));
  const one = (stored: StoredWeights): LinkingWeights => {
    const [bias = 0, chance = 0] = stored.known;
    return { fuse: byName(fused, stored.fuse), known: { bias, chance, features: byName(sure, stored.known) } };
  };
  const kindNames = Object.keys(kinds) as TextKind[];
  return Object.fromEntries(kindNames.map((kind) => [kind, one(kinds[kind])])) as unknown as Weights;
}
