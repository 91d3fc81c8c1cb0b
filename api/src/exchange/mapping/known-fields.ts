import type { ImportKind } from "@tuttu/schema";
import { faultFields } from "../domain/mend-file.ts";

/** Fields of a record that an import reads: a tree; `true` is read whole. Lists count as their items. */
export interface KnownFields {
  readonly [name: string]: true | KnownFields;
}

const resume: KnownFields = {
  id: true,
  basics: {
    name: true,
    email: true,
    phone: true,
    label: true,
    summary: true,
    location: { city: true, region: true },
    profiles: { network: true, url: true },
  },
  work: { position: true, name: true, location: true, startDate: true, endDate: true, highlights: true },
  skills: { name: true, level: true, keywords: true },
  languages: { language: true, fluency: true },
  education: { area: true, studyType: true, institution: true, startDate: true, endDate: true },
  certificates: { name: true, issuer: true, date: true },
  preferences: { relocate: true, workModes: true, availableFrom: true, languages: true },
  meta: { language: true },
};

const named: KnownFields = { name: true };

const posting: KnownFields = {
  identifier: { value: true },
  title: true,
  description: true,
  responsibilities: named,
  relevantOccupation: named,
  employmentType: true,
  workMode: true,
  jobLocationType: true,
  jobLocation: { address: { addressLocality: true, addressRegion: true } },
  jobStartDate: true,
  jobImmediateStart: true,
  validThrough: true,
  totalJobOpenings: true,
  baseSalary: {
    currency: true,
    minValue: true,
    maxValue: true,
    unitText: true,
    value: { minValue: true, maxValue: true, value: true, unitText: true },
  },
  jobBenefits: true,
  inLanguage: true,
  languageRequirements: { language: true, cefr: true, required: true, task: true },
  skills: { name: true, level: true, keywords: true },
  desirableSkills: { name: true, level: true, keywords: true },
  hiringOrganization: { name: true, taxID: true },
};

/** Fields that an import reads; a test asks the readers themselves whether this is all, and no more. */
export const knownFields: Readonly<Record<ImportKind, KnownFields>> = { candidates: resume, openings: posting };

/** What our own file of faulty records adds. */
const ofFaults: KnownFields = { [faultFields.said]: true, [faultFields.line]: true };

/** Fields that tell of the file and not of the person or the job: nothing is made of them, and nobody misses it. */
export const fieldsOfTheFile: Readonly<Record<ImportKind, KnownFields>> = {
  candidates: { ...ofFaults, meta: { canonical: true, version: true, lastModified: true } },
  openings: { ...ofFaults, identifier: { name: true } },
};
