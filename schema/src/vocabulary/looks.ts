/** Where somebody can see a person; `with_reason` is whatever an administrator opened with a typed reason. */
export const lookedAt = [
  "profile",
  "card_preview",
  "list",
  "overview",
  "ranking",
  "comparison",
  "export",
  "access_log",
  "search",
  "opening",
  "card",
  "shortlist",
  "with_reason",
] as const;
export type LookedAt = (typeof lookedAt)[number];
