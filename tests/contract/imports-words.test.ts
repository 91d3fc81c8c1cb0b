import type { ImportRow, ImportRun } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { checked, type SentFile, sendFile } from "../fixtures/uploads.ts";

let app: TestApp;
let staff: SignedIn;
beforeAll(async () => {
  app = await openTestApp();
  staff = await asCoordinator(app, await aProgramme(app));
});
afterAll(() => app.close());

const candidates = [
  "id;name;email;Headlin;full name;municipality;positions;skills;languages;workLanguages;relocate;workModes;availableFrom;language",
  "f1;A;aino@example.org;x;;Tamperee;Cook (soon 2019/2024);SAP, Excel;Finnish: Q9;Klingon;maybe;underwater;31.2.2027;xx",
  "f2;B;;x;;Izmir;Nurse at sea;;English: C1, English: B1;;;;3/4/2027;",
  "f3;;no mail;x;;;;;;;;;;",
  "f1;Too;few",
  "f1;Twice;;;;;;;;;;;;",
].join("\n");
const openings = [
  "id,title,employer,payMin,payMax,employmentType,validThrough,businessId,workMode,languages,places",
  "w1,Cook,Kahvila Oy,many,3000,SOMETIMES,soon,1234567-0,onsite,Finnish: B1; suomi: B2,-3",
  "w2,Cook,Kahvilla Oy,3000,2500,,,,underwater,Finnish: high,lots",
].join("\n");
const resumes = [
  '{"id":"j1","basics":{"name":"A","imagee":"","profiles":[{"url":"no"}]},"skills":[{"name":"Excel","level":"Z9"}]}',
  '{"id":"j2","basics":{"name":"A"},"education":[{"area":"F","startDate":"long ago"}]}',
  '{"id": oops}',
].join("\n");

/** Words of English, and of the code, that sentences in other languages have no place for; quotations are the file's own. */
const english =
  /\b(the|is|are|no|not|yes|true|false|allowed|at|on_site|remote|native|basics|position|name|headline)\b/i;
const unquoted = (text: string): string => text.replace(/”[^”]*”/g, "");

describe.each(["fi", "sv"] as const)("in %s", (language) => {
  const headers = { "accept-language": language };

  test.each<[string, string, SentFile]>([
    ["a table of candidates", candidates, {}],
    ["a table of openings", openings, { kind: "openings" }],
    ["JSON Lines", resumes, { fileName: "a.jsonl", type: "application/x-ndjson" }],
  ])("nothing that is said of %s with many faults is in English", async (_, content, file) => {
    const { id } = await checked(app, staff, content, file);
    const run = (await staff.get<ImportRun>(`/imports/${id}`, headers)).body;
    const rows = (await staff.get<{ items: ImportRow[] }>(`/imports/${id}/rows`, headers)).body.items;
    const said = [run, ...rows.map(({ errors, warnings }) => ({ warnings: [...errors, ...warnings] }))].flatMap(
      ({ warnings }) => warnings.map(({ detail }) => detail),
    );
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter((text) => english.test(unquoted(text)))).toEqual([]);
  });

  test.each<[string, string, SentFile]>([
    ["has no column of a name", "shoe size,colour\n38,red\n", {}],
    ["is broken JSON", '[{"basics": ', { fileName: "a.json", type: "application/json" }],
    ["is a workbook", "PK\x03\x04……xl/workbook.xml", {}],
    ["is of a type that is not taken", "name\nA", { type: "image/png" }],
  ])("nothing that is said of a file that %s is in English", async (_, content, file) => {
    const { body } = await sendFile(app, staff, content, { ...file, language });
    const said = body.errors?.map(({ detail }) => detail) ?? [body.detail ?? ""];
    expect(said.filter((text) => text === "" || english.test(unquoted(text)))).toEqual([]);
  });
});

test("a column is suggested by its name in the language that its header was written in", async () => {
  const run = await checked(app, staff, "Nimi;Amatti;Sähkopsti\nAino;Kokki;\n");
  const finnish = (await staff.get<ImportRun>(`/imports/${run.id}`, { "accept-language": "fi" })).body;
  expect(finnish.warnings.map(({ detail }) => detail)).toEqual([
    "Saraketta ”Amatti” ei käytetä. Tarkoititko ”Ammatti”?",
    "Saraketta ”Sähkopsti” ei käytetä. Tarkoititko ”Sähköposti”?",
  ]);
});
