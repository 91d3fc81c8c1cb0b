import type { Candidate, ImportColumns } from "@tuttu/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";
import { checked, confirmed, rowsOf } from "../fixtures/uploads.ts";

let app: TestApp;
let staff: SignedIn;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** listImportColumns, getImportTemplate. */
test.each([
  ["candidates", "en"],
  ["candidates", "fi"],
  ["candidates", "sv"],
  ["openings", "en"],
  ["openings", "fi"],
  ["openings", "sv"],
] as const)("the template of %s in %s opens in a spreadsheet, and its rows are read whole", async (kind, language) => {
  staff = await asCoordinator(app, await aProgramme(app));
  const headers = { "accept-language": language };
  const { items } = (await staff.get<ImportColumns>(`/imports/columns?kind=${kind}`, headers)).body;
  const { text } = await staff.get(`/imports/template?kind=${kind}&format=csv`, headers);
  expect(text.split("\r\n")[0]?.replace("\uFEFF", "")).toBe(items.map(({ name }) => name).join(";"));
  const run = await checked(app, staff, text, { kind });
  expect(run.rows).toMatchObject({ new: 2, faulty: 0, warned: 0 });
  const employers = {
    pointer: "",
    detail: expect.stringMatching(/^Employers .* \(2\): Saaristo Care · Kirjuri Accounts$/),
  };
  expect(run.warnings).toEqual(kind === "openings" ? [employers] : []);
});

test("what is no kind of import has no columns", async () => {
  staff = await asCoordinator(app, await aProgramme(app));
  expect((await staff.get("/imports/columns?kind=events")).status).toBe(422);
  expect((await staff.get("/imports/template")).status).toBe(422);
});

test("a table as a coordinator has it is read, and says once for each column what commas divided", async () => {
  staff = await asCoordinator(app, await aProgramme(app));
  const table = [
    "Etunimi,Sukunimi,Sähköposti,Paikkakunta,Taidot,Kielitaito,Työkokemus,Saatavilla alkaen,Etätyö,Muuttovalmius",
    'Aino,Saari,aino@example.org,Turku,"kirjanpito, Excel, palkanlaskenta","suomi: äidinkieli, englanti C1",' +
      '"Nurse (2015-2022), Cook (06/2016 - 12/2023)",1.3.2027,kyllä,ei',
    "Ilmari,Niemi,ilmari@example.org,Salo,liian,monta,solua,tässä,on,aivan,liikaa",
  ].join("\r\n");
  const run = await checked(app, staff, table);
  expect(run.warnings.map(({ pointer }) => pointer)).toEqual(["/Taidot", "/Kielitaito", "/Työkokemus"]);
  const done = await confirmed(staff, run);
  const [row, broken] = await rowsOf(staff, done.id);
  expect(broken).toMatchObject({ title: "Ilmari Niemi", errors: [{ detail: expect.stringContaining("“,”") }] });
  expect(made(await staff.get<Candidate>(`/candidates/${row?.subjectId}`))).toMatchObject({
    preferredName: "Aino Saari",
    skills: [{ text: "kirjanpito" }, { text: "Excel" }, { text: "palkanlaskenta" }],
    languages: [
      { language: "en", cefr: "C1" },
      { language: "fi", cefr: "C2", isNative: true },
    ],
    experience: [
      { title: "Nurse", fromMonth: "2015-01", toMonth: "2022-01" },
      { title: "Cook", fromMonth: "2016-06", toMonth: "2023-12" },
    ],
    availableFromOn: "2027-03-01",
    workModes: ["remote"],
    wouldMove: false,
  });
});
