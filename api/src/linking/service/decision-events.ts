/** Actions of the trail by which a decision is found again. */
export const decided = "link.decided";
export const takenBack = "link.taken_back";
