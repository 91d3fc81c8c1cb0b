import { z } from "zod";
import { cefrLevels, locales } from "../vocabulary/people.ts";
import {
  closingReasons,
  contractTypes,
  languageNeeds,
  negotiables,
  openingKinds,
  openingStates,
  openingVisibilities,
  workingTimes,
  workModes,
} from "../vocabulary/work.ts";
import {
  CalendarDate,
  changesOf,
  FieldError,
  Instant,
  idOf,
  LanguageTag,
  listShape,
  orNull,
  pageShape,
  several,
  text,
} from "./basics.ts";
import { EqfLevel } from "./candidate-parts.ts";
import { ConceptLink, ConceptReference } from "./linking.ts";
import { OpeningLanguage, OpeningSkill, OpeningSkillInput, Pay, WordingHint } from "./opening-parts.ts";

const openingShape = {
  kind: z.enum(openingKinds).default("job"),
  visibility: z.enum(openingVisibilities).default("programme"),
  title: text(200, 1),
  description: text(8000).default(""),
  tasks: z.array(text(300, 1)).max(20).default([]),
  occupationText: text(200).default(""),
  languages: z.array(OpeningLanguage).max(10).default([]),
  workMode: z.enum(workModes).default("on_site"),
  municipality: text(80).default(""),
  region: text(80).default(""),
  workingTimes: z.array(z.enum(workingTimes)).max(4).default([]),
  contractTypes: z.array(z.enum(contractTypes)).max(5).default([]),
  duration: text(120).default(""),
  startsOn: CalendarDate.nullable().default(null),
  startsAtOnce: z.boolean().default(false),
  placesOpen: z.int().min(1).max(1000).default(1),
  closesOn: CalendarDate.nullable().default(null).meta({ description: "schema.org validThrough" }),
  pay: orNull(Pay).default(null),
  collectiveAgreement: text(160).default(""),
  eqfMin: EqfLevel.nullable().default(null),
  licence: text(160).default(""),
  experienceInstead: z.boolean().default(false),
  whatWeOffer: text(2000).default(""),
  firstWeeks: text(2000).default(""),
  teamLanguage: LanguageTag.nullable().default(null),
  accessibility: text(1000).default(""),
  negotiable: z.array(z.enum(negotiables)).max(7).default([]),
  introductionsWanted: z.int().min(1).max(100).default(5),
  textLanguage: z.enum(locales).default("en"),
  externalRef: text(120, 1).nullable().default(null),
};

export const OpeningInput = z
  .strictObject({
    organisationId: idOf("organisation"),
    ...openingShape,
    occupationId: z.string().max(60).nullable().optional(),
    skills: z.array(OpeningSkillInput).max(40).default([]),
  })
  .meta({ id: "OpeningInput" });
export type OpeningInput = z.infer<typeof OpeningInput>;

/** Only the named fields change; a list that is named is replaced whole. */
export const OpeningChange = changesOf(OpeningInput.shape).meta({ id: "OpeningChange" });
export type OpeningChange = z.infer<typeof OpeningChange>;

export const CloseOpening = z.strictObject({ reason: z.enum(closingReasons) }).meta({ id: "CloseOpening" });

export const Opening = z
  .strictObject({
    id: idOf("opening"),
    programmeId: idOf("programme"),
    organisation: ConceptReference.meta({ description: "The organisation's id and name" }),
    organisationIsVetted: z.boolean().meta({ description: "False where nobody has looked into the employer yet" }),
    state: z.enum(openingStates),
    closingReason: z.enum(closingReasons).nullable(),
    ...openingShape,
    occupation: ConceptLink,
    skills: z.array(OpeningSkill),
    hints: z.array(WordingHint).meta({ description: "Empty for viewers who cannot change the opening" }),
    missing: z.array(FieldError).meta({
      description:
        "What publishing would be refused for as it stands; empty for viewers and in states without that move",
    }),
    publishedAt: Instant.nullable(),
    createdAt: Instant,
    updatedAt: Instant,
    version: z.int(),
  })
  .meta({ id: "Opening" });
export type Opening = z.infer<typeof Opening>;

export const OpeningSummary = z
  .strictObject({
    id: idOf("opening"),
    state: z.enum(openingStates),
    kind: z.enum(openingKinds),
    title: z.string(),
    organisation: ConceptReference,
    organisationIsVetted: z.boolean(),
    occupation: z.string().nullable(),
    workMode: z.enum(workModes),
    municipality: z.string(),
    region: z.string(),
    startsOn: CalendarDate.nullable(),
    closesOn: CalendarDate.nullable(),
    pay: orNull(Pay),
    languages: z.array(z.strictObject({ language: z.string(), cefr: z.enum(cefrLevels), need: z.enum(languageNeeds) })),
    requiredSkills: z.array(z.string()),
    unlinkedCount: z.int(),
    updatedAt: Instant,
  })
  .meta({ id: "OpeningSummary" });
export type OpeningSummary = z.infer<typeof OpeningSummary>;

export const openingFacets = [
  "state",
  "kind",
  "organisation",
  "region",
  "workMode",
  "workingTime",
  "contractType",
  "occupation",
  "skill",
  "language",
  "textLanguage",
] as const;

export const OpeningListQuery = z.strictObject({
  q: text(200).optional(),
  state: several(z.enum(openingStates)),
  kind: several(z.enum(openingKinds)),
  organisation: several(idOf("organisation")),
  region: several(text(80, 1)),
  workMode: several(z.enum(workModes)),
  workingTime: several(z.enum(workingTimes)),
  contractType: several(z.enum(contractTypes)),
  occupation: several(idOf("occupation")),
  skill: several(idOf("skill")),
  language: several(z.string().regex(/^[a-z]{2,3}(:(A1|A2|B1|B2|C1|C2))?$/)),
  textLanguage: several(z.enum(locales)),
  startsBy: CalendarDate.optional(),
  closesBy: CalendarDate.optional().meta({ description: "Last day not past, and this day or earlier" }),
  match: z.enum(["weak"]).optional().meta({
    description: "weak: of the latest hundred published ones, those whose best candidate stays below 40 of 100",
  }),
  sort: z.enum(["relevance", "title", "updated", "closes"]).optional(),
  facets: several(z.enum(openingFacets)),
  ...pageShape,
});
export type OpeningListQuery = z.infer<typeof OpeningListQuery>;
export const OpeningPage = z.strictObject({ items: z.array(OpeningSummary), ...listShape }).meta({ id: "OpeningPage" });
