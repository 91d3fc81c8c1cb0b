import type { Locale } from "@tuttu/schema";
import { type Blurred, blurred } from "../domain/blur.ts";
import { dayMs, type LookKind } from "../domain/budgets.ts";
import { en } from "./en.ts";
import { fi } from "./fi.ts";
import { sv } from "./sv.ts";

export interface CardWords {
  readonly few: string;
  readonly atLeast: string;
  readonly budget: Readonly<Record<LookKind, string>>;
  readonly day: string;
  readonly month: string;
  /** Years of work by their bands. */
  readonly experience: Readonly<Record<string, string>>;
  /** Why a thing of the card is told less finely, or warned of, and what could be widened. */
  readonly warning: Readonly<
    Record<"region" | "start" | "experience" | "language" | "occupation" | "skill" | "region_trade", string>
  >;
}

const words: Readonly<Record<Locale, CardWords>> = { en, fi, sv };
export const cardWords = (locale: Locale): CardWords => words[locale];

/** "fewer than 5", "at least 35". */
export const countText = (locale: Locale, { atLeast, fewerThanFive }: Blurred): string =>
  fewerThanFive ? words[locale].few : words[locale].atLeast.replace("{count}", String(atLeast));

/** Which budget of the organisation is spent. */
export const budgetText = (locale: Locale, kind: LookKind, most: number, withinMs: number): string =>
  words[locale].budget[kind]
    .replace("{most}", String(most))
    .replace("{time}", withinMs <= dayMs ? words[locale].day : words[locale].month);

export const experienceText = (locale: Locale, band: string): string => words[locale].experience[band] ?? band;

/** So many people as employers are told it: "fewer than 5", "at least 35". */
export const peopleText = (locale: Locale, count: number): string => countText(locale, blurred(count));
