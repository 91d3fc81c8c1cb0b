import { day, monthFrom } from "#lib/format/dates.ts";
import { languagePhrase } from "#lib/format/names.ts";
import { t, word } from "#lib/messages/messages.svelte.ts";
import type { Candidate, CandidateSummary } from "./candidates-api.ts";

/** "nurse, 4 years": the words that stand beside a name. */
export function workWords(one: Pick<CandidateSummary, "occupation" | "headline" | "experienceYears">): string {
  const work = one.occupation ?? one.headline;
  const years = one.experienceYears === null ? "" : t("candidate.years", { years: Math.round(one.experienceYears) });
  return [work, years].filter(Boolean).join(", ");
}

/** "Finnish B1, English C1", the strongest first as the API sends them. */
export const languageWords = (languages: CandidateSummary["languages"], max = 3): string =>
  languagePhrase(languages.slice(0, max).map((one) => ({ language: one.language, level: one.cefr })));

/** When the person could begin, in words; today and earlier read as "now". */
export function availableWords(on: string | null, today: string): string {
  if (on === null) return t("candidate.availableUnknown");
  return on <= today ? t("candidate.availableNow") : t("opening.from", { date: day(on) });
}

/** The same for narrow columns, the month alone. */
export function availableInShort(on: string | null, today: string): string {
  if (on === null) return "";
  return on <= today ? t("candidate.availableNow") : t("opening.from", { date: monthFrom(on) });
}

/** "Turku, would move, partly remote". */
export function placeWords(one: Pick<CandidateSummary, "municipality" | "region" | "wouldMove" | "workModes">): string {
  const remote = one.workModes.includes("remote") ? [word("workMode", "remote")] : [];
  return [one.municipality || one.region, one.wouldMove ? t("candidate.wouldMove") : "", ...remote]
    .filter(Boolean)
    .join(", ");
}

export const todayOn = (): string => new Date().toISOString().slice(0, 10);

/** Words as the person wrote them, and what they are taken for where that is called something else. */
export const ownAndMeant = ({ text, link }: Pick<Candidate["skills"][number], "text" | "link">): string =>
  link.label === null || link.label.toLocaleLowerCase() === text.toLocaleLowerCase() ? text : `${text} → ${link.label}`;
