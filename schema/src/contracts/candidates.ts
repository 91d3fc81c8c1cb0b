import { z } from "zod";
import { candidateStates, cefrLevels, locales, searchStatuses, workRights } from "../vocabulary/people.ts";
import { contractTypes, payPeriods, workingTimes, workModes } from "../vocabulary/work.ts";
import {
  CalendarDate,
  changesOf,
  EmailAddress,
  FieldError,
  Instant,
  idOf,
  listShape,
  orNull,
  pageShape,
  several,
  text,
} from "./basics.ts";
import {
  CandidateLanguage,
  CandidateSkill,
  CandidateSkillInput,
  ContactLink,
  Credential,
  CredentialInput,
  Education,
  EducationInput,
  HelpTopic,
  Place,
  Strength,
  TargetOccupation,
  TargetOccupationInput,
  WorkExperience,
  WorkExperienceInput,
} from "./candidate-parts.ts";
import { ConceptReference } from "./linking.ts";

const PayWish = z
  .strictObject({ amount: z.number().min(0).max(1_000_000), period: z.enum(payPeriods) })
  .meta({ id: "PayWish" });

const personShape = {
  preferredName: text(120, 1),
  howToSayIt: text(60).default(""),
  legalName: text(120).default(""),
  email: EmailAddress.nullable().default(null),
  phone: text(30).nullable().default(null),
  contactLinks: z.array(ContactLink).max(10).default([]),
  headline: text(200).default("").meta({ description: "80 characters fit a card; longer ones are kept and hinted at" }),
  goals: text(400).default(""),
  about: text(4000).default(""),
  strengths: z.array(Strength).max(5).default([]),
  searchStatus: z.enum(searchStatuses).default("looking"),
  municipality: text(80).default(""),
  region: text(80).default(""),
  places: z.array(Place).max(10).default([]),
  wouldMove: z.boolean().default(false),
  workModes: z.array(z.enum(workModes)).max(3).default([]),
  availableFromOn: CalendarDate.nullable().default(null),
  workingTimes: z.array(z.enum(workingTimes)).max(4).default([]),
  contractTypes: z.array(z.enum(contractTypes)).max(5).default([]),
  payWish: orNull(PayWish).default(null),
  workRight: z.enum(workRights).default("not_said"),
  uiLocale: z.enum(locales).default("en"),
  textLanguage: z.enum(locales).default("en"),
  languages: z.array(CandidateLanguage).max(20).default([]),
  helpOffers: z.array(HelpTopic).max(5).default([]),
  helpWishes: z.array(HelpTopic).max(5).default([]),
  blockedOrganisations: z.array(text(20, 1)).max(50).default([]),
  externalRef: text(120, 1).nullable().default(null),
};

/** What staff, an import or the person writes; lists are whole, in the order in which they are shown. */
export const CandidateInput = z
  .strictObject({
    ...personShape,
    counsellorId: idOf("account").nullable().default(null),
    targetOccupations: z.array(TargetOccupationInput).max(5).default([]),
    skills: z.array(CandidateSkillInput).max(100).default([]),
    experience: z.array(WorkExperienceInput).max(40).default([]),
    education: z.array(EducationInput).max(20).default([]),
    credentials: z.array(CredentialInput).max(40).default([]),
  })
  .meta({ id: "CandidateInput" });
export type CandidateInput = z.infer<typeof CandidateInput>;

/** Only the named fields change; a list that is named is replaced whole. */
export const CandidateChange = changesOf(CandidateInput.shape).meta({ id: "CandidateChange" });
export type CandidateChange = z.infer<typeof CandidateChange>;

export const Candidate = z
  .strictObject({
    id: idOf("candidate"),
    programmeId: idOf("programme"),
    state: z.enum(candidateStates),
    pausedUntilOn: CalendarDate.nullable(),
    hasAccount: z
      .boolean()
      .meta({ description: "True where the person can sign in, and so brings a withdrawn profile back" }),
    ...personShape,
    counsellor: orNull(ConceptReference).meta({ description: "The counsellor's account and name" }),
    targetOccupations: z.array(TargetOccupation),
    skills: z.array(CandidateSkill),
    experience: z.array(WorkExperience),
    education: z.array(Education),
    credentials: z.array(Credential),
    missing: z.array(FieldError).meta({
      description:
        "What publishing would be refused for as it stands; empty for viewers and in states without that move",
    }),
    publishedAt: Instant.nullable(),
    createdAt: Instant,
    updatedAt: Instant,
    version: z.int(),
  })
  .meta({ id: "Candidate" });
export type Candidate = z.infer<typeof Candidate>;

export const PauseCandidate = z
  .strictObject({
    untilOn: CalendarDate.nullable().default(null).meta({ description: "Told to staff; null until further notice" }),
  })
  .meta({ id: "PauseCandidate" });

/** A candidate as a row of a list that staff see. */
export const CandidateSummary = z
  .strictObject({
    id: idOf("candidate"),
    state: z.enum(candidateStates),
    preferredName: z.string(),
    headline: z.string(),
    occupation: z.string().nullable().meta({ description: "Latest linked occupation, in the viewer's language" }),
    experienceYears: z.number().nullable(),
    municipality: z.string(),
    region: z.string(),
    workModes: z.array(z.enum(workModes)),
    wouldMove: z.boolean(),
    availableFromOn: CalendarDate.nullable(),
    searchStatus: z.enum(searchStatuses),
    languages: z
      .array(z.strictObject({ language: z.string(), cefr: z.enum(cefrLevels).nullable() }))
      .meta({ description: "The strongest first" }),
    topSkills: z.array(z.string()).meta({ description: "Up to six skills, linked ones first" }),
    skillsCount: z.int(),
    unlinkedCount: z.int(),
    counsellor: orNull(ConceptReference),
    updatedAt: Instant,
  })
  .meta({ id: "CandidateSummary" });
export type CandidateSummary = z.infer<typeof CandidateSummary>;

export const candidateFacets = [
  "state",
  "searchStatus",
  "region",
  "skill",
  "occupation",
  "language",
  "workMode",
  "workingTime",
  "contractType",
  "eqf",
  "textLanguage",
  "counsellor",
] as const;

/** Filters of one field are joined by "or", fields by "and". */
export const candidateFilterShape = {
  q: text(200).optional().meta({ description: 'Words; the last one as a prefix, "…" a phrase, -word excludes' }),
  state: several(z.enum(candidateStates)),
  searchStatus: several(z.enum(searchStatuses)),
  region: several(text(80, 1)),
  skill: several(idOf("skill")).meta({ description: "Any of these skills or one narrower" }),
  occupation: several(idOf("occupation")),
  language: several(z.string().regex(/^[a-z]{2,3}(:(A1|A2|B1|B2|C1|C2))?$/)).meta({
    description: "fi:B1 = B1 or better",
  }),
  workMode: several(z.enum(workModes)),
  workingTime: several(z.enum(workingTimes)),
  contractType: several(z.enum(contractTypes)),
  eqf: several(z.string().regex(/^[1-8]$/)),
  textLanguage: several(z.enum(locales)),
  counsellor: several(idOf("account")),
  availableBy: CalendarDate.optional(),
  newSince: CalendarDate.optional().meta({ description: "Made on this day (UTC) or later" }),
};
export const CandidateListQuery = z.strictObject({
  ...candidateFilterShape,
  sort: z.enum(["relevance", "name", "updated", "available"]).optional(),
  facets: several(z.enum(candidateFacets)),
  ...pageShape,
});
export type CandidateListQuery = z.infer<typeof CandidateListQuery>;
export const CandidatePage = z
  .strictObject({ items: z.array(CandidateSummary), ...listShape })
  .meta({ id: "CandidatePage" });
