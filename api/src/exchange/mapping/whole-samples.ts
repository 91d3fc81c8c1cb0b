import type { ImportKind } from "@tuttu/schema";
import type { Source } from "./values.ts";

/** Records for tests that together hold every field that an import reads, each at a value that can be told apart. */
export const wholePostings: readonly Source[] = [
  {
    identifier: { value: "whole-1" },
    title: "Night nurse",
    description: "Nights on a small ward",
    responsibilities: [{ name: "Meet patients" }, { name: "Write reports" }],
    relevantOccupation: { name: "nurse" },
    employmentType: ["PART_TIME", "FIXED_TERM", "INTERN"],
    workMode: "hybrid",
    jobLocation: [{ address: { addressLocality: "Turku", addressRegion: "Coast" } }],
    jobStartDate: "2027-03-01",
    jobImmediateStart: true,
    validThrough: "2030-01-31",
    totalJobOpenings: 3,
    baseSalary: { currency: "SEK", value: { minValue: 17.5, maxValue: 21, unitText: "HOUR" } },
    jobBenefits: "A room by the sea",
    inLanguage: "sv",
    languageRequirements: [{ language: "Finnish", cefr: "B2", required: false, task: "phones families" }],
    skills: [{ name: "first aid", level: 3, keywords: ["bandages"] }],
    desirableSkills: [{ name: "budgeting", level: 2, keywords: ["Excel"] }],
    hiringOrganization: { name: "Lokki Care", taxID: "0112038-9" },
  },
  {
    identifier: "whole-2",
    title: "Cook",
    jobLocation: { address: { addressLocality: "Salo" } },
    jobLocationType: "TELECOMMUTE",
    baseSalary: { value: { value: 2800 } },
    hiringOrganization: "Lokki Care",
    skills: "cooking; baking",
  },
  { title: "Baker", hiringOrganization: "Lokki Care", baseSalary: { minValue: 16, maxValue: 18, unitText: "HOUR" } },
];

export const wholeResumes: readonly Source[] = [
  {
    id: "whole-1",
    basics: {
      name: "Aino Whole",
      email: "aino.whole@example.org",
      phone: "+358 40 1234567",
      label: "Night nurse",
      summary: "Ten years of nights",
      location: { city: "Turku", region: "Coast" },
      profiles: [{ network: "LinkedIn", url: "https://example.org/aino" }],
    },
    work: [
      {
        position: "Nurse",
        name: "Harbour Clinic",
        location: "Izmir",
        startDate: "2019-02-01",
        endDate: "2024-05-31",
        highlights: ["Led a shift"],
      },
    ],
    skills: [{ name: "first aid", level: 3, keywords: ["bandages"] }],
    languages: [{ language: "Finnish", fluency: "B1" }],
    education: [
      {
        area: "Nursing",
        studyType: "Bachelor",
        institution: "Ege University",
        startDate: "2014-09-01",
        endDate: "2018-06-01",
      },
    ],
    certificates: [{ name: "Hygiene passport", issuer: "Food Authority", date: "2024-03-01" }],
    preferences: { relocate: true, workModes: ["hybrid"], availableFrom: "2027-01-15", languages: ["Finnish"] },
    meta: { language: "sv" },
  },
];

/** Lines of tables that together have every column, their lists divided. */
export const wholeRows: Readonly<Record<ImportKind, readonly Source[]>> = {
  candidates: [
    {
      id: "whole-1",
      name: "Aino Whole",
      email: "aino.whole@example.org",
      phone: "+358 40 1234567",
      headline: "Night nurse",
      summary: "Ten years of nights",
      municipality: "Turku",
      region: "Coast",
      positions: ["Nurse (2019-02/2024-05)"],
      skills: ["first aid", "budgeting"],
      languages: ["Finnish: B1", "English: C1"],
      workLanguages: ["Finnish"],
      relocate: "yes",
      workModes: ["hybrid"],
      availableFrom: "2027-01-15",
      language: "sv",
    },
    { firstName: "Aino", lastName: "Whole", remote: ["yes"] },
  ],
  openings: [
    {
      id: "whole-1",
      title: "Night nurse",
      occupation: "nurse",
      description: "Nights on a small ward",
      employer: "Lokki Care",
      businessId: "0112038-9",
      municipality: "Turku",
      region: "Coast",
      workMode: "hybrid",
      employmentType: ["PART_TIME", "FIXED_TERM"],
      workingTime: ["vuorotyö"],
      requiredSkills: ["first aid"],
      desirableSkills: ["budgeting"],
      languages: ["Finnish: B2 (desirable)"],
      languageTask: "phones families",
      validThrough: "2030-01-31",
      startDate: "2027-03-01",
      places: "3",
      language: "sv",
      payMin: "2800",
      payMax: "3200",
    },
    { title: "Cook", employer: "Lokki Care", remote: "yes", pay: "16–18 €/h" },
  ],
};
