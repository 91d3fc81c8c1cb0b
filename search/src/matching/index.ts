/** The door of matching: facts in, vectors, scores, rankings and explanations out. Pure. */

export { type ExplainOptions, explain } from "./explain.ts";
export type {
  AskedExplanation,
  AskedState,
  Beyond,
  Count,
  Explanation,
} from "./explaining/explanation.ts";
export type * from "./facts.ts";
export { inferCandidate } from "./infer/candidate.ts";
export { claimsOf } from "./infer/claims.ts";
export { inferOpening } from "./infer/opening.ts";
export { closeness } from "./model/closeness.ts";
export type { Relation } from "./model/kin.ts";
export { type MatchModel, makeMatchModel } from "./model/match-model.ts";
export type { Part, PartDetails, PartKey, PartState } from "./parts/part.ts";
export type { Ranked } from "./rank/best.ts";
export { CandidateIndex, type RankOptions } from "./rank/candidate-index.ts";
export { OpeningIndex } from "./rank/opening-index.ts";
export { marksForm, recallMarks } from "./rank/recall-marks.ts";
export { type RecallPlan, recallPlan } from "./rank/recall-plan.ts";
export {
  canonicalRegion,
  cutPieces,
  finnishMunicipalities,
  finnishRegions,
  type LanguageLevel,
  nearest,
  nearPlace,
  readLanguageLevel,
  readLanguageName,
  readRegion,
  regionIn,
  regionName,
  regionOf,
} from "./reading/index.ts";
export { type Score, score } from "./score.ts";
export {
  decodeCandidate,
  decodeOpening,
  encodeCandidate,
  encodeOpening,
  type VectorOrigin,
  vectorForm,
} from "./vector/storage.ts";
export { expires, validOn } from "./vector/valid-on.ts";
export type { CandidateVector, OpeningVector } from "./vector/vectors.ts";
export { currentWeights } from "./weights/current.ts";
export type { Direction, DirectionWeights, InferenceWeights, RelationWeights, Weights } from "./weights/weights.ts";
