import type { Locale } from "@tuttu/schema";
import type { z } from "zod";
import { sayOwn } from "./own-issue-texts.ts";

type Issue = z.core.$ZodIssue;
type Say = Readonly<{
  unknown: string;
  missing: string;
  type: (expected: string) => string;
  choice: (values: string) => string;
  min: (what: string, min: string) => string;
  max: (what: string, max: string) => string;
  format: string;
  other: string;
}>;

const says: Readonly<Record<Locale, Say>> = {
  en: {
    unknown: "is not a field of this operation",
    missing: "is missing",
    type: (expected) => `must be of type ${expected}`,
    choice: (values) => `must be one of ${values}`,
    min: (what, min) => `must have at least ${min} ${what}`.trim(),
    max: (what, max) => `may have at most ${max} ${what}`.trim(),
    format: "does not have the form that is asked for",
    other: "is not valid",
  },
  fi: {
    unknown: "ei ole tämän toiminnon kenttä",
    missing: "puuttuu",
    type: (expected) => `tyypin pitää olla ${expected}`,
    choice: (values) => `pitää olla jokin näistä: ${values}`,
    min: (what, min) => `vähintään ${min} ${what}`.trim(),
    max: (what, max) => `enintään ${max} ${what}`.trim(),
    format: "ei ole pyydetyssä muodossa",
    other: "ei kelpaa",
  },
  sv: {
    unknown: "är inte ett fält i den här funktionen",
    missing: "saknas",
    type: (expected) => `måste vara av typen ${expected}`,
    choice: (values) => `måste vara något av ${values}`,
    min: (what, min) => `minst ${min} ${what}`.trim(),
    max: (what, max) => `högst ${max} ${what}`.trim(),
    format: "har inte den form som krävs",
    other: "är inte giltigt",
  },
};

const units: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  string: { en: "characters", fi: "merkkiä", sv: "tecken" },
  array: { en: "items", fi: "kohtaa", sv: "poster" },
};

/** What is wrong at one place, for people, without repeating what was sent. */
export function sayIssue(issue: Issue, locale: Locale): string {
  const say = says[locale];
  switch (issue.code) {
    case "invalid_type":
      return issue.message.includes("undefined") ? say.missing : say.type(issue.expected);
    case "invalid_value":
      return say.choice(issue.values.slice(0, 20).map(String).join(", "));
    case "too_small":
      // An empty text is no short one.
      if (issue.origin === "string" && issue.minimum === 1) return say.missing;
      return say.min(units[issue.origin]?.[locale] ?? "", String(issue.minimum));
    case "too_big":
      return say.max(units[issue.origin]?.[locale] ?? "", String(issue.maximum));
    case "unrecognized_keys":
      return say.unknown;
    case "invalid_format":
      return issue.message.startsWith("Invalid") ? say.format : sayOwn(issue.message, locale);
    case "custom":
      return issue.message.startsWith("Invalid") ? say.other : sayOwn(issue.message, locale);
    default:
      return say.other;
  }
}
