import type { CandidateInput } from "@tuttu/schema";
import type { CandidateParts } from "./aggregate.ts";

type Wishes = Pick<
  CandidateParts,
  "preferences" | "places" | "contactLinks" | "strengths" | "help" | "languages" | "blocked"
>;

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

const preferences = (input: CandidateInput, id: string): Wishes["preferences"] =>
  (
    [
      ["contract_type", distinct(input.contractTypes)],
      ["work_mode", distinct(input.workModes)],
      ["working_time", distinct(input.workingTimes)],
    ] as const
  ).flatMap(([kind, values]) => [...values].sort().map((value) => ({ candidate_id: id, kind, value })));

/** "FI01120389" and "112038-9" name the organisation that keeps itself as "0112038-9"; other words stay as they are. */
export const businessIdAsKept = (typed: string): string => {
  const [, number, check] = /^(?:FI)?\s*(\d{6,7})\s*-?\s*(\d)$/i.exec(typed.trim()) ?? [];
  return number === undefined ? typed : `${number.padStart(7, "0")}-${check}`;
};

/** The rows of what a person wishes and offers, and of the languages they know. */
export function wishRows(input: CandidateInput, id: string): Wishes {
  return {
    preferences: preferences(input, id),
    places: input.places.map(({ municipality, withinKm }, position) => ({
      candidate_id: id,
      position,
      municipality,
      within_km: withinKm,
    })),
    contactLinks: input.contactLinks.map(({ kind, url }, position) => ({ candidate_id: id, position, kind, url })),
    strengths: input.strengths.map(({ name, reason }, position) => ({ candidate_id: id, position, name, reason })),
    help: (
      [
        ["offer", input.helpOffers],
        ["wish", input.helpWishes],
      ] as const
    ).flatMap(([side, topics]) =>
      topics.map(({ topic, form }, position) => ({ candidate_id: id, side, position, topic, form })),
    ),
    languages: [...input.languages]
      .sort((a, b) => (a.language < b.language ? -1 : 1))
      .map((one) => ({
        candidate_id: id,
        language: one.language,
        cefr: one.cefr,
        listening: one.listening,
        reading: one.reading,
        speaking: one.speaking,
        writing: one.writing,
        is_native: one.isNative ? 1 : 0,
        wants_to_work_in: one.wantsToWorkIn ? 1 : 0,
        evidence: one.evidence,
      })),
    blocked: distinct(input.blockedOrganisations.map(businessIdAsKept))
      .sort()
      .map((businessId) => ({ candidate_id: id, business_id: businessId })),
  };
}
