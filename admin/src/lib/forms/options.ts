import { word } from "#lib/messages/messages.svelte.ts";

/** A closed list as choices, in its own order and in the viewer's words. */
export const choices = <Value extends string>(
  list: string,
  values: readonly Value[],
): { value: Value; label: string }[] => values.map((value) => ({ value, label: word(list, value) }));

export const cefrLevels = ["A1", "A2", "B1", "B2", "C1", "C2"] as const;
export const cefrChoices = cefrLevels.map((value) => ({ value, label: value }));
export const workModes = ["on_site", "hybrid", "remote"] as const;
export const workingTimes = ["full_time", "part_time", "shifts", "evenings_weekends"] as const;
export const contractTypes = ["permanent", "fixed_term", "temporary", "internship", "freelance"] as const;
export const searchStatuses = ["looking", "open", "networking", "not_now"] as const;
export const openingKinds = ["job", "internship", "work_trial", "mentoring", "conversation"] as const;
export const visibilities = ["staff", "programme", "public"] as const;
export const negotiables = ["skills", "languages", "place", "working_time", "contract", "start", "education"] as const;
export const languageNeeds = ["requirement", "desirable", "habit"] as const;
export const sizeBands = ["1-4", "5-19", "20-49", "50-249", "250+"] as const;
export const workRights = ["none_needed", "restricted", "permit_needed", "not_said"] as const;
export const educationStatuses = ["done", "ongoing", "interrupted"] as const;
export const credentialKinds = ["licence", "vendor", "course", "other"] as const;
export const linkKinds = ["linkedin", "portfolio", "code", "other"] as const;
export const helpForms = ["call", "review", "tour", "language_practice", "other"] as const;
export const payPeriods = ["month", "hour"] as const;
/** Sections of NACE Rev. 2.1, the EU's classification of industries, by their letters. */
export const industries = [..."ABCDEFGHIJKLMNOPQRSTUV"];
export const locales = ["en", "fi", "sv"] as const;

/** Languages offered first; any other BCP 47 tag can be typed. */
export const languageTags = [
  "fi",
  "sv",
  "en",
  "ar",
  "bn",
  "da",
  "de",
  "es",
  "et",
  "fa",
  "fr",
  "hi",
  "hu",
  "id",
  "it",
  "ja",
  "ko",
  "ku",
  "lt",
  "lv",
  "ne",
  "nl",
  "no",
  "pl",
  "ps",
  "pt",
  "ro",
  "ru",
  "sq",
  "sr",
  "so",
  "sw",
  "ta",
  "th",
  "ti",
  "tr",
  "uk",
  "ur",
  "vi",
  "zh",
] as const;
