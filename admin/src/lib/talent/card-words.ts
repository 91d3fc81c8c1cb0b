import { todayOn } from "#lib/candidates/candidate-words.ts";
import { day, month, monthFrom } from "#lib/format/dates.ts";
import { either } from "#lib/format/names.ts";
import { type MessageKey, t, word } from "#lib/messages/messages.svelte.ts";
import type { CardContent } from "./talent-api.ts";

type Occupation = CardContent["occupations"][number];

/** Years of work in words: "5–10 years", "under 5 years". */
export const bandWords = (band: Occupation["experience"]): string =>
  band ? t(`talent.band.${band}` as MessageKey) : "";

/** "supply planner, 5–10 years". */
export const occupationWords = ({ occupation, experience }: Occupation): string =>
  [occupation.label, bandWords(experience)].filter(Boolean).join(", ");

/** What a job was: the occupation, or what its title may mean where nobody has settled that. */
export function jobWords({ occupation, perhaps }: CardContent["jobs"][number]): string {
  if (occupation !== null) return occupation.label;
  if (perhaps.length === 0) return t("talent.someWork");
  return t("talent.perhaps", { what: either(perhaps.map(({ label }) => label)) });
}

/** Where: the region, or that too few share it for it to be told; and how much of it may be remote. */
export function whereWords(card: Pick<CardContent, "region" | "workModes" | "wouldMove">): string {
  const modes = card.workModes.filter((mode) => mode !== "on_site").map((mode) => word("workMode", mode));
  const move = card.wouldMove ? [t("candidate.wouldMove")] : [];
  return [card.region ?? t("talent.anywhere"), ...modes, ...move].join(", ");
}

/** From when, as exactly as the card tells: a day, a month, or a quarter of the year. */
export function startWords({ availableFrom }: Pick<CardContent, "availableFrom">): string {
  if (availableFrom === null) return "";
  const { from, precision } = availableFrom;
  if (from <= todayOn()) return t("candidate.availableNow");
  if (precision === "day") return t("opening.from", { date: day(from) });
  if (precision === "month") return t("opening.from", { date: monthFrom(from) });
  return t("talent.quarter", { from: month(from), to: month(lastMonth(from)) });
}

/** The last month of the quarter that begins on a day. */
const lastMonth = (from: string): string => {
  const end = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 2);
  return end.toISOString().slice(0, 7);
};

/** The line below a pseudonym: what somebody works as or would, where, and from when. */
export function shortWords(card: CardContent): string {
  const [latest] = card.occupations.filter(({ wanted }) => !wanted);
  const [work = latest] = latest ? [latest] : card.occupations;
  return [work ? occupationWords(work) : card.headline, whereWords(card), startWords(card)].filter(Boolean).join(" · ");
}

/** A skill as a card tells it: its name, and the level where one is told. */
export const skillWords = ({ label, level }: CardContent["skills"][number]): string =>
  level === null ? label : `${label} ${level}`;

/** A language that somebody wants to work in, and its level where one is told. */
export const languageWords = ({ label, level }: CardContent["languages"][number]): string =>
  level === null ? label : `${label} ${level}`;
