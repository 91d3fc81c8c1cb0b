import type { CandidateState, SearchStatus } from "@tuttu/schema";
import type { CandidateRecord } from "@tuttu/search";

declare const minted: unique symbol;

/**
 * What viewers of one kind may know of a candidate now. Only this file makes one, so whatever search keeps and others
 * are told of a person has passed here.
 */
export type VisibleCandidate = CandidateRecord & { readonly [minted]: true };

/** A restricted profile is kept and no longer used (GDPR art. 18); an erased one is gone. */
export const hiddenFromStaff: readonly CandidateState[] = ["restricted", "erased"];

/**
 * What staff's search may know of a candidate, or null where it may know nothing.
 * @throws TypeError for a record that was made for others, which would mix two kinds of viewers
 */
export function visibleToStaff(state: CandidateState, record: CandidateRecord): VisibleCandidate | null {
  if (record.corpus !== "staff") throw new TypeError("a record for staff must be made for staff");
  return hiddenFromStaff.includes(state) ? null : (record as VisibleCandidate);
}

/** Whether employers may find a person at all. */
export const isFoundByEmployers = (state: CandidateState, search: SearchStatus): boolean =>
  state === "published" && search !== "not_now";

/**
 * What employers' search may know of a candidate, or null where it may know nothing.
 * @param record made of the minted card alone
 * @throws TypeError for a record that was made for staff
 */
export function visibleToEmployers(
  state: CandidateState,
  search: SearchStatus,
  record: CandidateRecord,
): VisibleCandidate | null {
  if (record.corpus !== "published") throw new TypeError("a record for employers must be made for employers");
  return isFoundByEmployers(state, search) ? (record as VisibleCandidate) : null;
}
