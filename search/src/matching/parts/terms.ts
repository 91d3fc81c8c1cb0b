import type { CandidateTerms, OpeningTerms } from "../vector/vectors.ts";
import type { DirectionWeights } from "../weights/weights.ts";
import { type Factor, factor, lifts, type PartState } from "./part.ts";

/** Days after the start that do no harm: people give notice, employers wait. */
const GRACE_DAYS = 45;

function startFactors(candidate: CandidateTerms, opening: OpeningTerms, weights: DirectionWeights): Factor[] {
  if (opening.startDay === null) return [];
  const free = lifts(opening.negotiable, "start");
  if (candidate.availableFromDay === null) {
    return [factor("start", "", ["unknown", weights.startUnknown], { lateDays: null }, free)];
  }
  const late = Math.max(0, candidate.availableFromDay - opening.startDay);
  const judged: [PartState, number] =
    late === 0 ? ["met", 1] : late <= GRACE_DAYS ? ["near", 1] : ["unmet", weights.startLate];
  return [factor("start", "", judged, { lateDays: late }, free)];
}

function listFactor(
  key: "working_time" | "contract",
  own: readonly string[],
  offered: readonly string[],
  free: boolean,
  weights: DirectionWeights,
): Factor[] {
  if (offered.length === 0) return [];
  const judged: [PartState, number] =
    own.length === 0
      ? ["unknown", weights.termsUnknown]
      : own.some((value) => offered.includes(value))
        ? ["met", 1]
        : ["unmet", weights.termsUnmet];
  return [factor(key, "", judged, { offered, wanted: own }, free)];
}

function educationFactors(candidate: CandidateTerms, opening: OpeningTerms, weights: DirectionWeights): Factor[] {
  const asked = opening.eqfMin;
  if (asked === null) return [];
  const own = candidate.eqf;
  const judged: [PartState, number] =
    own === null
      ? ["unknown", weights.educationUnknown]
      : own >= asked
        ? ["met", 1]
        : own === asked - 1
          ? ["near", weights.educationOneBelow]
          : ["unmet", weights.educationFarBelow];
  const free = lifts(opening.negotiable, "education") || opening.experienceInstead;
  return [factor("education", "", judged, { asked, stated: own, experience: opening.experienceInstead }, free)];
}

function licenceFactors(candidate: CandidateTerms, opening: OpeningTerms, weights: DirectionWeights): Factor[] {
  return opening.licences.map((licence) => {
    const judged: [PartState, number] = candidate.credentials.some(({ name }) => name === licence)
      ? ["met", 1]
      : candidate.credentials.length === 0
        ? ["unknown", weights.licenceUnknown]
        : ["unmet", weights.licenceUnmet];
    return factor("licence", licence, judged, {});
  });
}

/** Start, working time, contract, education and licences: one factor for each that the opening names. */
export function termFactors(candidate: CandidateTerms, opening: OpeningTerms, weights: DirectionWeights): Factor[] {
  const free = (name: "working_time" | "contract") => lifts(opening.negotiable, name);
  return [
    ...startFactors(candidate, opening, weights),
    ...listFactor("working_time", candidate.workingTimes, opening.workingTimes, free("working_time"), weights),
    ...listFactor("contract", candidate.contractTypes, opening.contractTypes, free("contract"), weights),
    ...educationFactors(candidate, opening, weights),
    ...licenceFactors(candidate, opening, weights),
  ];
}
