import { cefrLevels, type Locale } from "@tuttu/schema";
import { type Explanation, type Part, regionName } from "@tuttu/search";
import { languageName } from "../../names/index.ts";
import { isOpenToTalk } from "./part-state.ts";
import { say, sayList, sayTerm } from "./words.ts";

export interface Voice {
  readonly locale: Locale;
  /** Label of a concept in the viewer's language. */
  readonly labelOf: (conceptId: string) => string | null;
}

type Details = Part["details"];
const number = (details: Details, name: string): number => Number(details[name] ?? 0);
const text = (details: Details, name: string): string => String(details[name] ?? "");
const list = (details: Details, name: string): readonly string[] => (details[name] ?? []) as readonly string[];
const cefr = (level: number): string => cefrLevels[level - 1] ?? "–";

function skillsText({ skills, required }: Explanation, { locale }: Voice): string {
  const open = skills.filter(({ need }) => need === "required");
  const nearly = open.filter(({ state }) => state === "nearly" || state === "below").length;
  const usual = open.filter(({ state }) => state === "usual").length;
  return say(locale, "skills", { ...required, nearly, usual });
}

function occupationText({ state, details }: Part, { locale, labelOf }: Voice): string {
  const occupation = details.occupation === null ? null : labelOf(text(details, "occupation"));
  if (occupation === null) return say(locale, "occupation.unknown");
  if (state === "unknown") return say(locale, "occupation.not_asked");
  const said = say(locale, `occupation.${state}`, { occupation });
  return number(details, "slot") > 0 ? say(locale, "occupation.earlier", { text: said }) : said;
}

function languageText({ state, details }: Part, { locale }: Voice): string {
  const stated = number(details, "stated");
  const said = say(locale, stated === 0 ? "language.unknown" : `language.${state}`, {
    asked: cefr(number(details, "asked")),
    stated: cefr(stated),
  });
  const need = text(details, "need");
  if (need === "habit") return say(locale, "language.habit", { text: said });
  return need === "desirable" ? say(locale, "language.desirable", { text: said }) : said;
}

const placeKeys = {
  remote: "place.remote",
  same_region: "place.same_region",
  same_place: "place.same_place",
  would_move: "place.would_move",
  not_said: "place.not_said",
  home_unknown: "place.home_unknown",
  work_unknown: "place.work_unknown",
  other_region: "place.other_region",
} as const;

function placeText({ details }: Part, { locale }: Voice): string {
  const somewhere = say(locale, "place.nowhere");
  if (details.how === "would_move" && details.own === null) return say(locale, "place.moves");
  return say(locale, placeKeys[text(details, "how") as keyof typeof placeKeys], {
    own: regionName(text(details, "own"), locale) || somewhere,
    region: regionName(text(details, "region"), locale) || somewhere,
  });
}

function startText({ state, details }: Part, { locale }: Voice): string {
  const days = number(details, "lateDays");
  return say(locale, `start.${state}`, { days, months: Math.max(1, Math.round(days / 30)) });
}

function termsText({ state, details }: Part, { locale }: Voice): string {
  const named = (name: string) =>
    sayList(
      locale,
      list(details, name).map((value) => sayTerm(locale, value)),
    );
  const key = state === "met" ? "terms.met" : state === "unknown" ? "terms.unknown" : "terms.unmet";
  return say(locale, key, { offered: named("offered"), wanted: named("wanted") });
}

function educationText({ state, details }: Part, { locale }: Voice): string {
  const said = say(locale, `education.${state}`, {
    stated: number(details, "stated"),
    asked: number(details, "asked"),
  });
  return details.experience === true && state !== "met" ? say(locale, "education.experience", { text: said }) : said;
}

function wishesText({ details }: Part, { locale }: Voice): string {
  const wishes = list(details, "wishes").map((one) => one.split(":"));
  const named = (states: readonly string[]) =>
    sayList(
      locale,
      wishes
        .filter(([, state]) => states.includes(state ?? ""))
        .map(([name]) => say(locale, `wish.${name}` as "wish.occupation")),
    );
  const met = named(["met"]);
  const unmet = named(["near", "unmet"]);
  if (unmet === "") return say(locale, "wishes.met", { met });
  return met === "" ? say(locale, "wishes.unmet", { unmet }) : say(locale, "wishes.some", { met, unmet });
}

/** What a part says, without whether it can be talked about. */
export function plainText(part: Part, why: Explanation, voice: Voice): string {
  switch (part.key) {
    case "skills":
      return skillsText(why, voice);
    case "occupation":
      return occupationText(part, voice);
    case "language":
      return languageText(part, voice);
    case "place":
      return placeText(part, voice);
    case "start":
      return startText(part, voice);
    case "working_time":
    case "contract":
      return termsText(part, voice);
    case "education":
      return educationText(part, voice);
    case "licence":
      return say(voice.locale, `licence.${part.state === "near" ? "unmet" : part.state}`, { licence: part.of });
    case "wishes":
      return wishesText(part, voice);
  }
}

/** What a part says, in the viewer's language; made from the very values that make its number. */
export function partText(part: Part, why: Explanation, voice: Voice): string {
  const said = plainText(part, why, voice);
  return isOpenToTalk(part, why) ? say(voice.locale, "negotiable", { text: said }) : said;
}

/** The part's name: the language's own where the part is one language. */
export const partLabel = (part: Part, { locale }: Voice): string =>
  part.key === "language" ? languageName(locale, part.of) : say(locale, `part.${part.key}`);
