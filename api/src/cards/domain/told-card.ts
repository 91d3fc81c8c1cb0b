import type { TalentCard } from "@tuttu/schema";
import type { Card, ShownOccupation } from "./card.ts";

type Told = Omit<TalentCard, "id" | "name">;

/** What the viewer's language adds to a card. */
export interface CardNaming {
  /** Label of a concept. */
  readonly labelOf: (conceptId: string) => string | null;
  /** Name of an ISCO-08 group. */
  readonly groupOf: (code: string) => string;
  readonly languageOf: (tag: string) => string;
  readonly regionOf: (region: string) => string;
  /** Several things of which one is meant: "a baker or a confectioner". */
  readonly eitherOf: (things: readonly string[]) => string;
}

/** ISCO-08 groups that a card tells by their code. */
export const groupsOf = (card: Card): string[] =>
  [...card.occupations, ...card.jobs.flatMap(({ occupation, perhaps }) => [occupation ?? [], perhaps].flat())].map(
    ({ isco }) => isco,
  );

/** A card as its readers see it. Field by field, so that nothing else of what is stored leaves the house. */
export function toldCard(card: Card, { labelOf, groupOf, languageOf, regionOf, eitherOf }: CardNaming): Told {
  const labelOfOne = ({ concept, isco, among }: ShownOccupation): string => {
    if (among.length > 0) return eitherOf(among.map((id) => labelOf(id) ?? groupOf(isco)));
    return (concept === null ? null : labelOf(concept)) ?? groupOf(isco);
  };
  const occupation = (shown: ShownOccupation) => ({
    conceptId: shown.concept,
    iscoGroup: shown.isco,
    label: labelOfOne(shown),
  });
  return {
    headline: card.headline.text,
    goals: card.goals,
    strengths: card.strengths.map(({ name, reason }) => ({ name, reason })),
    searchStatus: card.searchStatus,
    occupations: card.occupations.map((one) => ({
      occupation: occupation(one),
      experience: one.experience,
      wanted: one.isWanted,
    })),
    jobs: card.jobs.map((job) => ({
      occupation: job.occupation === null ? null : occupation(job.occupation),
      perhaps: job.perhaps.map(occupation),
      deeds: [...job.deeds],
      sector: job.sector,
      length: job.length,
    })),
    skills: card.skills.map(({ concept, text, level, evidence }) => ({
      conceptId: concept,
      label: (concept === null ? null : labelOf(concept)) ?? text,
      text,
      level,
      shown: evidence.length > 0,
      evidence: [...evidence],
    })),
    languages: card.languages.map(({ language, level }) => ({ language, label: languageOf(language), level })),
    education: card.education.map(({ field, eqf, recognised }) => ({ field, eqfLevel: eqf, recognised })),
    credentials: card.credentials.map(({ name, issuer, isValid }) => ({ name, issuer, valid: isValid })),
    region: card.region === null ? null : regionOf(card.region),
    workModes: [...card.workModes] as Told["workModes"],
    wouldMove: card.wouldMove,
    availableFrom: card.start === null ? null : { from: card.start.from, precision: card.start.precision },
    workingTimes: [...card.workingTimes] as Told["workingTimes"],
    contractTypes: [...card.contractTypes] as Told["contractTypes"],
    helpOffers: card.helpOffers.map(({ topic, form }) => ({ topic, form })) as Told["helpOffers"],
  };
}
