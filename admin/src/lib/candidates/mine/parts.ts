import type { MessageKey } from "#lib/messages/messages.svelte.ts";
import type { CandidateInput } from "../candidates-api.ts";

/** A part of one's own profile: what is written in one go. */
export interface Part {
  readonly id: string;
  readonly title: MessageKey;
  readonly fields: readonly (keyof CandidateInput)[];
}

export const parts = [
  { id: "about", title: "part.about", fields: ["headline", "goals", "about", "textLanguage"] },
  { id: "strengths", title: "candidate.strengths", fields: ["strengths"] },
  { id: "work", title: "candidate.experience", fields: ["experience"] },
  { id: "education", title: "candidate.education", fields: ["education", "credentials"] },
  { id: "skills", title: "candidate.skillsTab", fields: ["skills"] },
  { id: "languages", title: "field.languages", fields: ["languages"] },
  {
    id: "wishes",
    title: "part.wishes",
    fields: [
      "targetOccupations",
      "searchStatus",
      "availableFromOn",
      "municipality",
      "region",
      "places",
      "wouldMove",
      "workModes",
      "workingTimes",
      "contractTypes",
      "payWish",
    ],
  },
  { id: "help", title: "part.help", fields: ["helpOffers", "helpWishes"] },
  {
    id: "contact",
    title: "part.contact",
    fields: ["preferredName", "howToSayIt", "email", "phone", "contactLinks", "legalName", "workRight", "uiLocale"],
  },
  { id: "blocked", title: "part.blocked", fields: ["blockedOrganisations"] },
] as const satisfies readonly Part[];

export type PartId = (typeof parts)[number]["id"];

/** The part that a pointer such as `/skills/0/level`, or the id of its control, leads into. */
export const partOf = (pointer: string): Part | undefined => {
  const field = pointer.replace(/^(#f-|\/)/u, "").split(/[-/]/u)[0];
  return parts.find(({ fields }) => (fields as readonly string[]).includes(field ?? ""));
};

const isTold = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== "" && value !== undefined && value !== false;

/** How many things a part holds: rows of its lists, and fields that say something. Choices that are always made count nothing. */
export function heldBy(part: Part, form: CandidateInput): number {
  const always = ["textLanguage", "uiLocale", "workRight", "searchStatus"];
  return part.fields
    .filter((field) => !always.includes(field))
    .reduce((sum, field) => {
      const value = form[field];
      if (!isTold(value)) return sum;
      return sum + (Array.isArray(value) && typeof value[0] === "object" ? value.length : 1);
    }, 0);
}
