import type { CefrLevel } from "@tuttu/schema";
import type { CandidateRecord, Taxonomy } from "@tuttu/search";
import { occupationForSearch, skillForSearch } from "../../links/index.ts";
import type { Card, ShownLevel } from "./card.ts";

/** The least level that a told one stands for: nobody is found by more than the card says. */
export const leastLevel = (level: ShownLevel): CefrLevel => (level.length === 1 ? `${level}1` : level) as CefrLevel;

const highest = (levels: readonly (number | null)[]): number | null => {
  const known = levels.flatMap((level) => level ?? []);
  return known.length === 0 ? null : Math.max(...known);
};

interface Whose {
  readonly id: string;
  readonly programmeId: string;
  /** Business ids of organisations for which the person does not exist. */
  readonly hiddenFrom: readonly string[];
}

/** What employers' search knows of a person: the card and nothing beside it. */
export function cardRecord(card: Card, { id, programmeId, hiddenFrom }: Whose, taxonomy: Taxonomy): CandidateRecord {
  const occupations = card.occupations.map(({ concept, isco, among }) => ({
    id: concept ?? "",
    iscoGroup: isco,
    labels: [concept, ...among].flatMap((id) => occupationForSearch(taxonomy, id)?.labels ?? []),
  }));
  return {
    corpus: "published",
    id,
    programmeId,
    state: "published",
    headline: card.headline.text,
    skills: card.skills.map(({ concept, text, level }) => ({
      concept: skillForSearch(taxonomy, concept),
      text,
      level,
    })),
    occupations: occupations.map(({ id: concept, iscoGroup }) => ({ id: concept, iscoGroup })),
    languages: card.languages.map(({ language, level }) => ({
      language,
      level: level === null ? null : leastLevel(level),
    })),
    municipalities: [],
    regions: card.region === null ? [] : [card.region],
    workModes: card.workModes,
    workingTimes: card.workingTimes,
    contractTypes: card.contractTypes,
    startOn: card.start?.from ?? null,
    eqf: highest(card.education.map(({ eqf }) => eqf)),
    profileLanguage: null,
    orderedAt: 0,
    texts: [
      card.goals,
      ...card.strengths.flatMap(({ name, reason }) => [name, reason]),
      ...card.jobs.flatMap(({ deeds }) => deeds),
      ...card.education.map(({ field }) => field),
      ...card.credentials.map(({ name }) => name),
      ...card.helpOffers.map(({ topic }) => topic),
      ...occupations.flatMap(({ labels }) => labels),
    ],
    searchStatus: card.searchStatus,
    counsellorId: null,
    blockedOrganisationIds: hiddenFrom,
  };
}
