import type { CandidateVector } from "./vectors.ts";

/** A candidate's vector as it stands on a day: what has expired by then is no longer held. The same one if nothing has. */
export function validOn(vector: CandidateVector, day: number): CandidateVector {
  const { terms } = vector;
  const credentials = terms.credentials.filter(({ untilDay }) => untilDay === null || untilDay >= day);
  return credentials.length === terms.credentials.length ? vector : { ...vector, terms: { ...terms, credentials } };
}

/** True where something of the vector holds for a time only, so that another day may be another score. */
export const expires = ({ terms }: CandidateVector): boolean =>
  terms.credentials.some(({ untilDay }) => untilDay !== null);
