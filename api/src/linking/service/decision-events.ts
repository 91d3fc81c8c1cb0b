import { z } from "zod";

/** Actions of the trail by which a decision is found again. */
export const decided = "link.decided";
export const takenBack = "link.taken_back";

/** Ids of the places that a decision was written into; decisions of before they could be taken back do not say them. */
export const DecisionDetail = z.object({ proposed: z.array(z.string()), unlinked: z.array(z.string()) });
