import type { CandidateTerms, OpeningTerms } from "../vector/vectors.ts";
import type { DirectionWeights } from "../weights/weights.ts";
import { type Factor, factor, lifts, type PartState } from "./part.ts";

/** How the place fits, the word for it, and the factor. */
function judge(
  candidate: CandidateTerms,
  opening: OpeningTerms,
  weights: DirectionWeights,
): [PartState, number, string] {
  if (opening.workMode === "remote") return ["met", 1, "remote"];
  const region = opening.region ?? "";
  if (candidate.region === region || candidate.otherRegions.includes(region)) return ["met", 1, "same_region"];
  if (opening.municipality !== null && candidate.municipality === opening.municipality) return ["met", 1, "same_place"];
  if (candidate.wouldMove === true) return ["near", 1, "would_move"];
  if (candidate.region === null && candidate.municipality === null)
    return ["unknown", weights.placeUnknown, "not_said"];
  // A place of no known region, such as a slip of the pen, may be near or far.
  if (candidate.region === null) return ["unknown", weights.placeUnknown, "home_unknown"];
  if (opening.region === null) return ["unknown", weights.placeUnknown, "work_unknown"];
  return ["unmet", weights.placeUnmet, "other_region"];
}

/** Place and mode of work; none where the opening names no place and is not remote. */
export function placeFactors(candidate: CandidateTerms, opening: OpeningTerms, weights: DirectionWeights): Factor[] {
  if (opening.workMode !== "remote" && opening.region === null && opening.municipality === null) return [];
  const [state, value, how] = judge(candidate, opening, weights);
  const details = { how, mode: opening.workMode, region: opening.region, own: candidate.region };
  return [factor("place", "", [state, value], details, lifts(opening.negotiable, "place"))];
}
