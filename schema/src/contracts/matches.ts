import { z } from "zod";
import { skillNeeds } from "../vocabulary/work.ts";
import { Count, idOf, pageShape, Share, several, text } from "./basics.ts";
import { CandidateSummary } from "./candidates.ts";
import { OpeningSummary } from "./openings.ts";

export const matchFactors = [
  "skills",
  "occupation",
  "language",
  "place",
  "start",
  "working_time",
  "contract",
  "education",
  "licence",
  "wishes",
] as const;
export const matchStates = ["met", "near", "unmet", "unknown"] as const;

/** One factor of the product; total + the costs of all parts = 100. */
export const MatchPart = z
  .strictObject({
    factor: z.enum(matchFactors),
    of: z
      .string()
      .meta({ description: "Which one, where a factor may stand several times: the language's tag, the licence" }),
    label: z.string().meta({ description: "Name of the factor in the viewer's language" }),
    value: Share.meta({ description: "What was reached, 0..1" }),
    cost: z.number().min(0).max(100).meta({ description: "Points of 100 that this factor costs" }),
    state: z.enum(matchStates),
    negotiable: z.boolean(),
    text: z.string().meta({ description: 'In words: "English C1 for B2, Finnish B1 for B2"' }),
  })
  .meta({ id: "MatchPart" });

export const skillMatchStates = ["shown", "claimed", "near", "missing", "unknown"] as const;
/** One thing that the opening asks for and how the candidate stands to it. */
export const AskedRequirement = z
  .strictObject({
    kind: z.enum(["skill", "language", "education", "licence", "term"]),
    need: z.enum(skillNeeds),
    label: z.string(),
    level: z.string().nullable().meta({ description: "Asked level in words or CEFR" }),
    state: z.enum(skillMatchStates),
    stateText: z.string().meta({ description: "shown, claimed, nearly, missing, not told" }),
    via: z.string().nullable().meta({ description: "The related skill that nearly meets it, and how it is related" }),
    evidence: z.array(z.string()),
    usual: z.boolean().meta({ description: "Not told, but usual for the person's occupations: worth a question" }),
    negotiable: z.boolean().meta({ description: "Can be talked about: not meeting it costs nothing" }),
    credit: Share,
    conceptId: z.string().nullable(),
  })
  .meta({ id: "AskedRequirement" });

export const MatchExplanation = z
  .strictObject({
    total: z.number().min(0).max(100),
    sentence: z.string().meta({ description: "One sentence first: what is met, what costs most" }),
    parts: z.array(MatchPart),
    requirements: z.array(AskedRequirement),
    beyond: z.array(z.string()).max(5).meta({ description: "What the candidate brings that was not asked" }),
    other: z
      .strictObject({ total: z.number(), sentence: z.string(), parts: z.array(MatchPart) })
      .meta({ description: "The same pair seen from the other side" }),
    weightsVersion: z.string(),
    taxonomyVersion: z.string(),
  })
  .meta({ id: "MatchExplanation" });

export const CandidateMatch = z
  .strictObject({
    candidate: CandidateSummary,
    rank: z.int(),
    match: MatchExplanation,
    together: z.number().min(0).max(100).nullable().meta({
      description:
        "In a ranking by both sides what the order is made by: the geometric mean of `match.total` and `match.other.total`",
    }),
  })
  .meta({ id: "CandidateMatch" });
export const OpeningMatch = z
  .strictObject({ opening: OpeningSummary, rank: z.int(), match: MatchExplanation })
  .meta({ id: "OpeningMatch" });

const ranked = {
  total: Count.meta({ description: "How many were scored within the viewer's scope" }),
  next: z.string().nullable(),
  weightsVersion: z.string(),
  taxonomyVersion: z.string(),
  rankingOff: z.boolean().meta({ description: "True where the programme has switched ranking off: neutral order" }),
};
export const MatchQuery = z.strictObject({
  q: text(200).optional().meta({ description: "Narrows by name, skill or place" }),
  region: several(text(80, 1)),
  counsellor: several(idOf("account")),
  direction: z.enum(["both", "opening", "candidate"]).default("opening"),
  ...pageShape,
});
/** Openings for a candidate have no counsellor to narrow by. */
export const OpeningMatchQuery = MatchQuery.omit({ counsellor: true });
export const CandidateMatchPage = z
  .strictObject({ items: z.array(CandidateMatch), ...ranked })
  .meta({ id: "CandidateMatchPage" });
export const OpeningMatchPage = z
  .strictObject({ items: z.array(OpeningMatch), ...ranked })
  .meta({ id: "OpeningMatchPage" });

/** A scoring version, its factors and weights, as its page tells them. */
export const ScoringVersion = z
  .strictObject({
    weightsVersion: z.string(),
    factors: z.array(z.strictObject({ factor: z.enum(matchFactors), label: z.string(), text: z.string() })),
    weights: z.record(z.string(), z.number()),
    neverUsed: z.array(z.string()),
  })
  .meta({ id: "ScoringVersion" });

export const CompareQuery = z.strictObject({
  candidate: several(idOf("candidate"), 4),
});
export const Comparison = z
  .strictObject({ opening: OpeningSummary, columns: z.array(CandidateMatch) })
  .meta({ id: "Comparison" });
