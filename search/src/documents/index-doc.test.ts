import { expect, test } from "vitest";
import { candidateDoc, openingDoc } from "./build.ts";
import { contentDigest } from "./digest.ts";
import { faultOf } from "./doc-schema.ts";
import { surelyRight } from "./quick-check.ts";
import type { CandidateRecord, OpeningRecord, SharedRecord } from "./records.ts";

const shared: SharedRecord = {
  corpus: "staff",
  id: "cnd_1",
  programmeId: "prg_1",
  state: "published",
  headline: "Cook",
  skills: [
    { concept: { id: "skl_b", labels: ["baking", "leivonta"] }, text: "baking", level: 1 },
    { concept: { id: "skl_b", labels: ["baking"] }, text: "bake", level: 3 },
    { concept: null, text: "something own", level: null },
  ],
  occupations: [{ id: "occ_1", iscoGroup: "5120" }],
  languages: [
    { language: "fi", level: "B1" },
    { language: "so", level: null },
  ],
  municipalities: ["091"],
  regions: ["01"],
  workModes: [],
  workingTimes: [],
  contractTypes: [],
  startOn: "1970-01-11",
  eqf: 4,
  profileLanguage: "fi",
  orderedAt: 1000,
};
const candidate: CandidateRecord = {
  ...shared,
  texts: ["goals", null],
  searchStatus: "looking",
  counsellorId: "acc_1",
  blockedOrganisationIds: [],
};
const opening: OpeningRecord = {
  ...shared,
  id: "opn_1",
  employer: "Oy",
  organisationId: "org_1",
  kind: "job",
  texts: [],
};

test("a candidate in search has these fields and no other", () => {
  expect(Object.keys(candidateDoc(candidate)).sort()).toEqual([
    "contractTypes",
    "corpus",
    "counsellor",
    "eqf",
    "headline",
    "hiddenFrom",
    "id",
    "iscoGroups",
    "languages",
    "municipalities",
    "occupations",
    "orderedAt",
    "profileLanguage",
    "programme",
    "regions",
    "searchStatus",
    "skillLabels",
    "skills",
    "startDay",
    "state",
    "text",
    "type",
    "workModes",
    "workingTimes",
  ]);
});

test("a record with more than its fields gives the same document", () => {
  const more = { ...candidate, name: "A Name", email: "a@example.org", nationality: "x" };
  expect(candidateDoc(more)).toEqual(candidateDoc(candidate));
});

test("levels and groups are spelled out, skills stand once at their highest level", () => {
  const doc = candidateDoc(candidate);
  expect(doc.languages).toEqual(["fi", "fi:A1", "fi:A2", "fi:B1", "so"]);
  expect(doc.iscoGroups).toEqual(["5", "51", "512", "5120"]);
  expect(doc.skills).toEqual([{ id: "skl_b", level: 3 }]);
  expect(doc.skillLabels).toEqual(["bake", "baking", "leivonta", "something own"]);
  expect(doc.startDay).toBe(10);
});

test("a published candidate carries neither counsellor nor time", () => {
  expect(candidateDoc({ ...candidate, corpus: "published" })).toMatchObject({ counsellor: null, orderedAt: 0 });
});

test("marks for matching stand in staff's documents alone, and only where they were given", () => {
  const marked = { ...candidate, matching: ["sb", "sa", "sb"] };
  expect(candidateDoc(marked).matching).toEqual(["sa", "sb"]);
  expect(candidateDoc({ ...marked, corpus: "published" })).not.toHaveProperty("matching");
  expect(candidateDoc(candidate)).not.toHaveProperty("matching");
  expect(surelyRight(candidateDoc(marked))).toBe(true);
  expect(faultOf(candidateDoc(marked))).toBeUndefined();
  expect(surelyRight({ ...candidateDoc(marked), matching: [1] } as never)).toBe(false);
  expect(faultOf({ ...candidateDoc(marked), matching: [1] } as never)).toMatch(/matching/);
});

test("built documents are taken; unknown fields, bad languages and missing ids are named", () => {
  expect(faultOf(candidateDoc(candidate))).toBeUndefined();
  expect(faultOf(openingDoc(opening))).toBeUndefined();
  expect(faultOf({ ...candidateDoc(candidate), phone: "1" } as never)).toMatch(/phone/);
  expect(faultOf({ ...candidateDoc(candidate), languages: ["Finnish"] })).toMatch(/languages/);
  expect(faultOf({ ...candidateDoc(candidate), id: "" })).toMatch(/id/);
});

test("the quick check and the schema agree", () => {
  expect(surelyRight(candidateDoc(candidate))).toBe(true);
  expect(surelyRight(openingDoc(opening))).toBe(true);
  const doc = candidateDoc(candidate);
  for (const [name, value] of Object.entries(doc)) {
    const wrong = { ...doc, [name]: typeof value === "object" && value !== null ? [{}] : {} } as unknown as typeof doc;
    expect(surelyRight(wrong), name).toBe(false);
    expect(faultOf(wrong), name).toBeDefined();
  }
});

test("the digest follows content, not the order of fields", () => {
  const doc = candidateDoc(candidate);
  const turned = Object.fromEntries(Object.entries(doc).reverse()) as unknown as typeof doc;
  expect(contentDigest(turned)).toBe(contentDigest(doc));
  expect(contentDigest({ ...doc, headline: "cook" })).not.toBe(contentDigest(doc));
});
