import type { DirectionWeights, Weights } from "./weights.ts";

const both: DirectionWeights = {
  occupationFloor: 0.22,
  skillsFloor: 0.15,
  earlierJob: 0.88,
  occupationUnknown: 0.08,
  desirable: 0.4,
  levelOneBelow: 0.7,
  levelFarBelow: 0.3,
  levelUnknown: 0.9,
  learnable: 0.4,
  usualMost: 0.5,
  coverageUnknown: 0.4,
  languageOneBelow: 0.6,
  languageFarBelow: 0.35,
  languageNotNamed: 0.4,
  languageNoLevel: 0.7,
  languageWrittenIn: 0.85,
  languageDesirable: 0.05,
  placeUnmet: 0.45,
  placeUnknown: 0.58,
  startLate: 0.8,
  startUnknown: 0.95,
  termsUnmet: 0.85,
  termsUnknown: 0.97,
  educationOneBelow: 0.8,
  educationFarBelow: 0.6,
  educationUnknown: 0.9,
  licenceUnmet: 0.4,
  licenceUnknown: 0.75,
  wishesUnmet: 0.98,
};

/**
 * The weights in use. A change of any number, or of a rule that reads them, is a new version; a stored match names the
 * version it was made with.
 */
export const currentWeights: Weights = {
  version: "weights-2",
  inference: {
    optionalSpeaks: 0.3,
    evidence: 0.9,
    floor: 0.3,
    elsewhere: 0.15,
    earlierJobs: 0.7,
    neighbours: 8,
    context: 0.5,
    essentialAtOnce: 0.42,
    essentialPerYear: 0.06,
    essentialMost: 0.92,
    optionalAtOnce: 0.12,
    optionalPerYear: 0.025,
    optionalMost: 0.5,
    yearsUnknown: 3.5,
    expectedFades: 1,
  },
  relations: {
    commonSkills: 0.65,
    optionalInCommon: 0.4,
    isco: [0.8, 0.5, 0.25, 0.08],
    closest: 0.95,
    narrower: 0.4,
    broader: 0.4,
    sibling: 0.4,
  },
  directions: { candidates: both, openings: { ...both, wishesUnmet: 0.96 } },
};
