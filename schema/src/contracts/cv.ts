import { z } from "zod";
import { text } from "./basics.ts";
import {
  CandidateLanguage,
  CandidateSkillInput,
  CredentialInput,
  EducationInput,
  TargetOccupationInput,
  WorkExperienceInput,
} from "./candidate-parts.ts";

export const cvFormats = ["json_resume", "europass", "pdf", "docx"] as const;
export type CvFormat = (typeof cvFormats)[number];

export const CvReadQuery = z.strictObject({
  fileName: text(255, 1).meta({ description: "Its ending has to say what the file is: .pdf, .docx, .json or .xml" }),
});

/** What was read, the words of the CV that it came from, and whether the profile has it already. */
const proposalShape = {
  source: z.string().meta({ description: "The words of the CV that it came from" }),
  isHeld: z.boolean().meta({ description: "True where the profile has it already" }),
};
const label = z.string().nullable().meta({ description: "The concept's label in the viewer's language" });

export const CvSkill = z.strictObject({ item: CandidateSkillInput, label, ...proposalShape }).meta({ id: "CvSkill" });
export const CvOccupation = z
  .strictObject({ item: TargetOccupationInput, label, ...proposalShape })
  .meta({ id: "CvOccupation" });
export const CvLanguage = z.strictObject({ item: CandidateLanguage, ...proposalShape }).meta({ id: "CvLanguage" });
export const CvJob = z.strictObject({ item: WorkExperienceInput, label, ...proposalShape }).meta({ id: "CvJob" });
export const CvEducation = z.strictObject({ item: EducationInput, ...proposalShape }).meta({ id: "CvEducation" });
export const CvCredential = z.strictObject({ item: CredentialInput, ...proposalShape }).meta({ id: "CvCredential" });

/** What a CV says, for the person to confirm; nothing of it is written, and the file is not kept. */
export const CvReading = z
  .strictObject({
    format: z.enum(cvFormats),
    headline: z.string(),
    about: z.string(),
    skills: z.array(CvSkill),
    occupations: z.array(CvOccupation),
    languages: z.array(CvLanguage),
    experience: z.array(CvJob),
    education: z.array(CvEducation),
    credentials: z.array(CvCredential),
    notes: z.array(z.string()).meta({ description: "What could not be read, in words" }),
  })
  .meta({ id: "CvReading" });
export type CvReading = z.infer<typeof CvReading>;
