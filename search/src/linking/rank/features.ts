/**
 * What the fusion sees of a text and a concept, all between 0 and about 1. The order is that of the weights: a change
 * here needs the weights trained again. `top…` are relative to the best concept of the pool;
 * `rarity` is of the text alone and only tells whether it means anything.
 */
export const featureNames = [
  "gram",
  "gramPreferred",
  "gramLabelCover",
  "gramQueryCover",
  "gramSquare",
  "stem",
  "stemPreferred",
  "stemLabelCover",
  "stemQueryCover",
  "stemUnionCover",
  "stemSquare",
  "description",
  "exactPreferred",
  "exactAlternative",
  "exactPart",
  "exactUnmarked",
  "sameWords",
  "firstWord",
  "lastWord",
  "lastLetters",
  "lengthRatio",
  "translated",
  "translatedCover",
  "translatedPreferred",
  "synonym",
  "synonymCover",
  "meaning",
  "windowGram",
  "windowStem",
  "contextStem",
  "contextMeaning",
  "topGram",
  "topStem",
  "topDescription",
  "topTranslated",
  "topSynonym",
  "topMeaning",
  "topWindow",
  "prior0",
  "prior1",
  "prior2",
  "prior3",
  "prior4",
  "prior5",
  "prior6",
  "prior7",
  "rarity",
] as const;

export type FeatureName = (typeof featureNames)[number];

export const featureCount = featureNames.length;

/** Place of each feature in a row. */
export const at = Object.fromEntries(featureNames.map((name, place) => [name, place])) as Record<FeatureName, number>;

/** Number of fixed features per concept. */
export const priorCount = 8;
