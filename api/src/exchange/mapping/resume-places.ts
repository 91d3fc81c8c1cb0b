import type { CandidateInput } from "@tuttu/schema";
import type { Places } from "./settle.ts";

/** Where the fields of a candidate come from in a JSON Resume record. */
export const resumePlaces: Places = {
  fields: {
    externalRef: "id",
    preferredName: "basics/name",
    email: "basics/email",
    phone: "basics/phone",
    headline: "basics/label",
    about: "basics/summary",
    municipality: "basics/location/city",
    region: "basics/location/region",
    contactLinks: "basics/profiles",
    experience: "work",
    credentials: "certificates",
    wouldMove: "preferences/relocate",
    workModes: "preferences/workModes",
    availableFromOn: "preferences/availableFrom",
  },
  leaves: {
    "skills/text": "",
    "experience/title": "position",
    "experience/employerName": "name",
    "experience/place": "location",
    "experience/fromMonth": "startDate",
    "experience/toMonth": "endDate",
    "experience/deeds": "highlights",
    "education/field": "area",
    "education/degree": "studyType",
    "education/fromYear": "startDate",
    "education/toYear": "endDate",
    "credentials/issuedOn": "date",
  },
  // A wrong address is no small thing: people without a reference are told by it.
  needed: new Set(["externalRef", "preferredName", "email"]),
};

/** What people and staff tell in the house alone; whatever the contract has beside it a file can tell. */
type NotInFiles =
  | "howToSayIt"
  | "legalName"
  | "goals"
  | "strengths"
  | "searchStatus"
  | "places"
  | "workingTimes"
  | "contractTypes"
  | "payWish"
  | "workRight"
  | "helpOffers"
  | "helpWishes"
  | "blockedOrganisations"
  | "counsellorId"
  | "targetOccupations";

/** The fields that a record speaks of, by what stands in it. */
export const resumeSaid = {
  externalRef: ["id"],
  preferredName: ["basics/name"],
  email: ["basics/email"],
  phone: ["basics/phone"],
  headline: ["basics/label"],
  about: ["basics/summary"],
  municipality: ["basics/location/city"],
  region: ["basics/location/region", "basics/location/city"],
  contactLinks: ["basics/profiles"],
  wouldMove: ["preferences/relocate"],
  workModes: ["preferences/workModes"],
  availableFromOn: ["preferences/availableFrom"],
  uiLocale: ["meta/language"],
  textLanguage: ["meta/language"],
  languages: ["languages"],
  skills: ["skills"],
  experience: ["work"],
  education: ["education"],
  credentials: ["certificates"],
} satisfies Record<Exclude<keyof CandidateInput, NotInFiles>, readonly string[]>;
