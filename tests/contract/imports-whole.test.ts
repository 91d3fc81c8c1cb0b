import type { Candidate, Opening, Organisation } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";
import { checked, confirmed, rowsOf, type SentFile, sendFile } from "../fixtures/uploads.ts";

const person = {
  id: "whole-1",
  name: "Aino Whole",
  email: "aino.whole@example.org",
  phone: "+358 40 1234567",
  headline: "Night nurse",
  summary: "Ten years of nights",
  municipality: "Kuunariranta",
  region: "Southwest Finland",
  positions: "Nurse (2019-02/2024-05)",
  skills: "first aid; budgeting",
  languages: "Finnish: B1",
  relocate: "yes",
  workModes: "hybrid",
  availableFrom: "2027-01-15",
  language: "sv",
};
const personRead = {
  externalRef: "whole-1",
  preferredName: "Aino Whole",
  email: "aino.whole@example.org",
  phone: "+358 40 1234567",
  headline: "Night nurse",
  about: "Ten years of nights",
  municipality: "Kuunariranta",
  region: "Southwest Finland",
  experience: [{ title: "Nurse", fromMonth: "2019-02", toMonth: "2024-05" }],
  skills: [{ text: "first aid" }, { text: "budgeting" }],
  languages: [{ language: "fi", cefr: "B1" }],
  wouldMove: true,
  workModes: ["hybrid"],
  availableFromOn: "2027-01-15",
  textLanguage: "sv",
};
const job = {
  id: "whole-1",
  title: "Night nurse",
  description: "Nights on a small ward",
  employer: "Lokki Care",
  businessId: "0112038-9",
  municipality: "Kuunariranta",
  region: "Southwest Finland",
  workMode: "hybrid",
  employmentType: "PART_TIME; FIXED_TERM",
  requiredSkills: "first aid",
  desirableSkills: "budgeting",
  languages: "Finnish: B2 (desirable)",
  validThrough: "2030-01-31",
  startDate: "2027-03-01",
  language: "sv",
  payMin: "2800",
  payMax: "3200",
};
const jobRead = {
  externalRef: "whole-1",
  title: "Night nurse",
  description: "Nights on a small ward",
  organisation: { label: "Lokki Care" },
  municipality: "Kuunariranta",
  region: "Southwest Finland",
  workMode: "hybrid",
  workingTimes: ["part_time"],
  contractTypes: ["fixed_term"],
  skills: [
    { text: "first aid", need: "required" },
    { text: "budgeting", need: "desirable" },
  ],
  languages: [{ language: "fi", cefr: "B2", need: "desirable" }],
  closesOn: "2030-01-31",
  startsOn: "2027-03-01",
  textLanguage: "sv",
  pay: { min: 2800, max: 3200 },
};

const resume = {
  id: "whole-1",
  basics: {
    name: "Aino Whole",
    email: "aino.whole@example.org",
    phone: "+358 40 1234567",
    label: "Night nurse",
    summary: "Ten years of nights",
    location: { city: "Kuunariranta", region: "Southwest Finland" },
    profiles: [{ network: "GitHub", url: "https://example.org/aino" }],
  },
  work: [
    {
      position: "Nurse",
      name: "Harbour Clinic",
      location: "Izmir",
      startDate: "2019-02",
      endDate: "2024-05",
      highlights: ["Led a shift"],
    },
  ],
  skills: [{ name: "first aid", level: 3, keywords: ["budgeting"] }],
  languages: [{ language: "Finnish", fluency: "B1" }],
  education: [{ area: "Nursing", studyType: "Bachelor", institution: "Ege", startDate: "2014", endDate: "2018" }],
  certificates: [{ name: "Hygiene passport", issuer: "Food Authority", date: "2024-03-01" }],
  preferences: { relocate: true, workModes: ["hybrid"], availableFrom: "2027-01-15" },
  meta: { language: "sv", version: "v1.0.0" },
};
const resumeRead = {
  ...personRead,
  contactLinks: [{ kind: "code", url: "https://example.org/aino" }],
  experience: [{ ...personRead.experience[0], employerName: "Harbour Clinic", place: "Izmir", deeds: ["Led a shift"] }],
  skills: [{ text: "first aid", level: 3 }, { text: "budgeting" }],
  education: [{ field: "Nursing", degree: "Bachelor", institution: "Ege", fromYear: 2014, toYear: 2018 }],
  credentials: [{ name: "Hygiene passport", issuer: "Food Authority", issuedOn: "2024-03-01" }],
};
const posting = {
  identifier: { value: "whole-1" },
  title: "Night nurse",
  description: "Nights on a small ward",
  responsibilities: [{ name: "Meet patients" }],
  relevantOccupation: { name: "nurse" },
  employmentType: ["PART_TIME", "FIXED_TERM", "INTERN"],
  workMode: "hybrid",
  jobLocation: { address: { addressLocality: "Kuunariranta", addressRegion: "Southwest Finland" } },
  jobStartDate: "2027-03-01",
  jobImmediateStart: true,
  validThrough: "2030-01-31",
  totalJobOpenings: 3,
  baseSalary: { currency: "SEK", value: { minValue: 17.5, maxValue: 21, unitText: "HOUR" } },
  jobBenefits: "A room by the sea",
  inLanguage: "sv",
  languageRequirements: [{ language: "Finnish", cefr: "B2", required: false, task: "phones families" }],
  skills: [{ name: "first aid", level: 3 }],
  desirableSkills: [{ name: "budgeting", level: 2 }],
  hiringOrganization: { name: "Lokki Care", taxID: "0112038-9" },
};
const postingRead = {
  ...jobRead,
  tasks: ["Meet patients"],
  occupationText: "nurse",
  kind: "internship",
  contractTypes: ["fixed_term", "internship"],
  startsAtOnce: true,
  placesOpen: 3,
  pay: { min: 17.5, max: 21, currency: "SEK", period: "hour" },
  whatWeOffer: "A room by the sea",
  languages: [{ language: "fi", cefr: "B2", need: "desirable", task: "phones families" }],
  skills: [
    { text: "first aid", need: "required", level: 3 },
    { text: "budgeting", need: "desirable", level: 2 },
  ],
};

const csvOf = (row: Readonly<Record<string, string>>) =>
  [Object.keys(row), Object.values(row)].map((cells) => cells.join(",")).join("\n");
const csv = (kind: "candidates" | "openings"): SentFile => ({ kind, fileName: "whole.csv", type: "text/csv" });
const json = (kind: "candidates" | "openings"): SentFile => ({
  kind,
  fileName: "whole.json",
  type: "application/json",
});

/** What a record's fields become is asked in api/src/exchange/mapping; here, that it is kept. */
describe.each(databases)("everything that a file says is kept on %s:", (database) => {
  let app: TestApp;
  let staff: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
  });
  afterAll(() => app.close());

  test.each([
    ["candidates", person],
    ["openings", job],
  ] as const)("the table of %s below has every column that is known", async (kind, row) => {
    staff = await asCoordinator(app, await aProgramme(app));
    const { body } = await sendFile(app, staff, "what\nis this\n", csv(kind));
    const known = /Known are ([^.]*)\./.exec(JSON.stringify(body))?.[1]?.split(", ");
    expect([...(known ?? [])].sort()).toEqual(Object.keys(row).sort());
  });

  test.each([
    ["a table of candidates", csv("candidates"), csvOf(person), personRead],
    ["a JSON Resume", json("candidates"), JSON.stringify([resume]), resumeRead],
    ["a table of openings", csv("openings"), csvOf(job), jobRead],
    ["a JobPosting", json("openings"), JSON.stringify([posting]), postingRead],
  ] as const)("of %s, and nothing of it is called unused", async (_, file, content, expected) => {
    staff = await asCoordinator(app, await aProgramme(app));
    const run = await checked(app, staff, content, file);
    expect(run).toMatchObject({ rows: { new: 1, faulty: 0, warned: 0 }, warnings: [] });
    await confirmed(staff, run);
    const [row] = await rowsOf(staff, run.id);
    const kept = made(await staff.get<Candidate | Opening>(`/${file.kind}/${row?.subjectId}`));
    expect(kept).toMatchObject(expected);
    if (!("organisation" in kept)) return;
    const employer = made(await staff.get<Organisation>(`/organisations/${kept.organisation.id}`));
    expect(employer).toMatchObject({ name: "Lokki Care", businessId: "0112038-9" });
  });
});
