import type { CandidateInput } from "@tuttu/schema";

/** A text that employers read before anybody has said yes, and where it stands in the profile. */
interface CardText {
  readonly pointer: string;
  readonly text: string;
}

type Written = Pick<CandidateInput, "headline" | "goals" | "strengths" | "experience" | "helpOffers">;

/** Every text of a profile that may stand on its card. */
export const cardTexts = ({ headline, goals, strengths, experience, helpOffers }: Written): CardText[] => [
  { pointer: "/headline", text: headline },
  { pointer: "/goals", text: goals },
  ...strengths.flatMap(({ name, reason }, at) => [
    { pointer: `/strengths/${at}/name`, text: name },
    { pointer: `/strengths/${at}/reason`, text: reason },
  ]),
  ...experience.flatMap(({ deeds }, at) =>
    deeds.map((text, place) => ({ pointer: `/experience/${at}/deeds/${place}`, text })),
  ),
  ...helpOffers.map(({ topic }, at) => ({ pointer: `/helpOffers/${at}/topic`, text: topic })),
];
