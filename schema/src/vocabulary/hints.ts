/** What a hint about a profile can be about. A person puts one aside by it. */
export const hints = [
  "goals",
  "deeds",
  "strengths",
  "skills",
  "tools",
  "proof",
  "old",
  "overlap",
  "education",
  "contact",
] as const;
export type HintId = (typeof hints)[number];
