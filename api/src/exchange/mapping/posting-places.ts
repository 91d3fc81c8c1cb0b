import type { OpeningInput } from "@tuttu/schema";
import type { Places } from "./settle.ts";

/** Where the fields of an opening come from in a schema.org JobPosting. */
export const openingPlaces: Places = {
  fields: {
    externalRef: "identifier",
    tasks: "responsibilities",
    occupationText: "relevantOccupation",
    municipality: "jobLocation/address/addressLocality",
    region: "jobLocation/address/addressRegion",
    startsOn: "jobStartDate",
    closesOn: "validThrough",
    placesOpen: "totalJobOpenings",
    pay: "baseSalary",
    "pay/min": "baseSalary/value/minValue",
    "pay/max": "baseSalary/value/maxValue",
    whatWeOffer: "jobBenefits",
    languages: "languageRequirements",
  },
  leaves: { "skills/text": "" },
  // A wrong way of working would rank people who cannot come.
  needed: new Set(["externalRef", "title", "workMode"]),
};

/** What staff tell in the house alone, and the employer, which a file names; whatever the contract has beside it a file can tell. */
type NotInFiles =
  | "organisationId"
  | "visibility"
  | "duration"
  | "collectiveAgreement"
  | "eqfMin"
  | "licence"
  | "experienceInstead"
  | "firstWeeks"
  | "teamLanguage"
  | "accessibility"
  | "negotiable"
  | "introductionsWanted"
  | "occupationId";

/** The fields that a posting speaks of, by what stands in it. */
export const openingSaid = {
  externalRef: ["identifier"],
  title: ["title"],
  description: ["description"],
  tasks: ["responsibilities"],
  occupationText: ["relevantOccupation", "title"],
  kind: ["employmentType"],
  workingTimes: ["employmentType"],
  contractTypes: ["employmentType"],
  workMode: ["workMode", "jobLocationType"],
  municipality: ["jobLocation/address/addressLocality", "jobLocation/0/address/addressLocality"],
  region: [
    "jobLocation/address/addressRegion",
    "jobLocation/address/addressLocality",
    "jobLocation/0/address/addressRegion",
    "jobLocation/0/address/addressLocality",
  ],
  startsOn: ["jobStartDate"],
  startsAtOnce: ["jobImmediateStart"],
  closesOn: ["validThrough"],
  placesOpen: ["totalJobOpenings"],
  pay: ["baseSalary"],
  whatWeOffer: ["jobBenefits"],
  textLanguage: ["inLanguage"],
  languages: ["languageRequirements"],
  skills: ["skills", "desirableSkills"],
} satisfies Record<Exclude<keyof OpeningInput, NotInFiles>, readonly string[]>;
