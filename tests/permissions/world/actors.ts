/** Everybody who may ask, nineteen kinds of them. Seen from one candidate, "the person", and organisation A. */
export const actors = [
  "anonymous",
  "self",
  "otherCandidate",
  "foreignCandidate",
  "restrictedCandidate",
  "memberA",
  "adminA",
  "memberB",
  "memberBlocked",
  "memberForeign",
  "memberUnvetted",
  "memberSuspended",
  "memberRemoved",
  "counsellorWith",
  "counsellorWithout",
  "coordinator",
  "coordinatorForeign",
  "administrator",
  "apiKey",
] as const;
export type ActorName = (typeof actors)[number];

/** Staff who have not proved their second factor, and an administrator who has typed a reason. */
export const variants = [
  "counsellorNoFactor",
  "coordinatorNoFactor",
  "administratorNoFactor",
  "administratorReason",
] as const;
export type VariantName = (typeof variants)[number];

const outside = ["anonymous", "apiKey"] as const;
const without = ["memberSuspended", "memberRemoved"] as const;
const strangers = ["otherCandidate", "foreignCandidate", "restrictedCandidate"] as const;
const otherMembers = ["memberB", "memberBlocked", "memberForeign", "memberUnvetted"] as const;
const ownMembers = ["memberA", "adminA"] as const;

/** Names for several actors at once, for writing cells; every cell is still an actor of its own. */
export const groups = {
  outside,
  without,
  strangers,
  candidates: ["self", ...strangers],
  ownMembers,
  otherMembers,
  members: [...ownMembers, ...otherMembers],
  counsellors: ["counsellorWith", "counsellorWithout"],
  coordinators: ["coordinator", "coordinatorForeign"],
  staff: ["counsellorWith", "counsellorWithout", "coordinator", "coordinatorForeign", "administrator"],
} as const satisfies Record<string, readonly ActorName[]>;
