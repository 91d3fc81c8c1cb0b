import { z } from "zod";
import { undecided } from "../vocabulary/linking.ts";
import {
  cefrLevels,
  credentialKinds,
  educationStatuses,
  evidenceKinds,
  helpForms,
  linkKinds,
  recognitions,
} from "../vocabulary/people.ts";
import { CalendarDate, CalendarMonth, CountryCode, HttpsUrl, idOf, LanguageTag, text } from "./basics.ts";
import { ConceptLink } from "./linking.ts";

/** 1 basics, 2 independent, 3 advanced, 4 leads others. */
export const LevelOfSkill = z.int().min(1).max(4).meta({ id: "SkillLevel" });
export const EqfLevel = z.int().min(1).max(8);

/** What supports a skill; `position` names an item of `experience` or `credentials` of the same profile, from 0. */
export const Evidence = z
  .strictObject({
    kind: z.enum(evidenceKinds),
    position: z.int().min(0).max(99).nullable().default(null),
    note: text(300).default(""),
  })
  .meta({ id: "Evidence" });

const skillShape = {
  text: text(300, 1).meta({ description: "As the person writes it" }),
  level: LevelOfSkill.nullable().default(null),
  lastUsedYear: z.int().min(1950).max(2100).nullable().default(null),
  onCard: z.boolean().default(true),
  evidence: z.array(Evidence).max(10).default([]),
};
/** `conceptId` is a person's decision; left out, the linker proposes. */
export const conceptChoice = {
  conceptId: z
    .string()
    .max(60)
    .nullable()
    .optional()
    .meta({
      description: `A decision about the words: a concept's id, null for none, "${undecided}" to take one back`,
    }),
};

export const CandidateSkillInput = z
  .strictObject({ ...skillShape, ...conceptChoice })
  .meta({ id: "CandidateSkillInput" });
export const CandidateSkill = z
  .strictObject({
    id: idOf("candidateSkill"),
    ...skillShape,
    source: z.enum(["list", "text", "deed"]),
    shown: z.boolean().meta({ description: "True where evidence supports it" }),
    link: ConceptLink,
  })
  .meta({ id: "CandidateSkill" });

export const CandidateLanguage = z
  .strictObject({
    language: LanguageTag,
    cefr: z.enum(cefrLevels).nullable().default(null).meta({ description: "Overall level; null where none was told" }),
    listening: z.enum(cefrLevels).nullable().default(null),
    reading: z.enum(cefrLevels).nullable().default(null),
    speaking: z.enum(cefrLevels).nullable().default(null),
    writing: z.enum(cefrLevels).nullable().default(null),
    isNative: z.boolean().default(false),
    wantsToWorkIn: z.boolean().default(false),
    evidence: text(200).default(""),
  })
  .meta({ id: "CandidateLanguage" });

const experienceShape = {
  title: text(200, 1),
  sector: text(10).nullable().default(null).meta({ description: "NACE Rev. 2.1 section letter" }),
  fromMonth: CalendarMonth.nullable().default(null),
  toMonth: CalendarMonth.nullable().default(null).meta({ description: "null for a job that goes on" }),
  hoursPerWeek: z.number().min(0).max(100).nullable().default(null),
  employerName: text(160).default(""),
  place: text(120).default(""),
  country: CountryCode.nullable().default(null),
  deeds: z.array(text(500, 1)).max(8).default([]).meta({ description: "Did X with Y, result Z" }),
};
export const WorkExperienceInput = z
  .strictObject({ ...experienceShape, ...conceptChoice })
  .meta({ id: "WorkExperienceInput" });
export const WorkExperience = z
  .strictObject({ id: idOf("workExperience"), ...experienceShape, link: ConceptLink })
  .meta({ id: "WorkExperience" });

export const TargetOccupationInput = z
  .strictObject({ text: text(200, 1), ...conceptChoice })
  .meta({ id: "TargetOccupationInput" });
export const TargetOccupation = z
  .strictObject({ id: idOf("candidateOccupation"), text: text(200, 1), link: ConceptLink })
  .meta({ id: "TargetOccupation" });

const educationShape = {
  field: text(160).default(""),
  iscedF: text(10).nullable().default(null),
  degree: text(160).default(""),
  eqfLevel: EqfLevel.nullable().default(null),
  status: z.enum(educationStatuses).default("done"),
  recognised: z.enum(recognitions).default("none"),
  institution: text(160).default(""),
  country: CountryCode.nullable().default(null),
  fromYear: z.int().min(1940).max(2100).nullable().default(null),
  toYear: z.int().min(1940).max(2100).nullable().default(null),
};
export const EducationInput = z.strictObject(educationShape).meta({ id: "EducationInput" });
export const Education = z.strictObject({ id: idOf("education"), ...educationShape }).meta({ id: "Education" });

const credentialShape = {
  name: text(200, 1),
  kind: z.enum(credentialKinds).default("other"),
  issuer: text(160).default(""),
  issuedOn: CalendarDate.nullable().default(null),
  expiresOn: CalendarDate.nullable().default(null),
  number: text(80).nullable().default(null),
  url: HttpsUrl.nullable().default(null),
};
export const CredentialInput = z.strictObject(credentialShape).meta({ id: "CredentialInput" });
export const Credential = z
  .strictObject({ id: idOf("credential"), ...credentialShape, verifiedAt: z.string().nullable() })
  .meta({ id: "Credential" });

export const Strength = z.strictObject({ name: text(60, 1), reason: text(300).default("") }).meta({ id: "Strength" });
export const HelpTopic = z.strictObject({ topic: text(120, 1), form: z.enum(helpForms) }).meta({ id: "HelpTopic" });
export const Place = z
  .strictObject({ municipality: text(80, 1), withinKm: z.int().min(0).max(500).default(0) })
  .meta({ id: "Place" });
export const ContactLink = z.strictObject({ kind: z.enum(linkKinds), url: HttpsUrl }).meta({ id: "ContactLink" });
