import type { CandidateRows } from "../../candidates/index.ts";
import type { OpeningRows } from "../../openings/index.ts";

/** A profile is matched while it is published and its person looks for something. */
export const isListedCandidate = ({ candidate }: CandidateRows): boolean =>
  candidate.state === "published" && candidate.search_status !== "not_now";

/** An opening is matched while it is published. */
export const isListedOpening = ({ opening }: OpeningRows): boolean => opening.state === "published";
