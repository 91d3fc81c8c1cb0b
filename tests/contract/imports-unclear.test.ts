import type { Candidate, Opening } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";
import { checked, confirmed, rowsOf } from "../fixtures/uploads.ts";

let app: TestApp;
let staff: SignedIn;
beforeAll(async () => {
  app = await openTestApp();
  staff = await asCoordinator(app, await aProgramme(app));
});
afterAll(() => app.close());

const header = "Tunniste;Nimi;Ammatti;Paikkakunta;Työkokemus";

describe("a cell that is read, and perhaps not as it was meant,", () => {
  test("is told at its row and column; nothing else of the row is lost, nor what stands", async () => {
    const first = `${header}\nu1;Aino;Cook;Tampere;Cook (2019-05/2024-01)\n`;
    await confirmed(staff, await checked(app, staff, first));
    const slips = `${header}\nu1;Aino;Chef;Tamperee;"Cook (2019-05/2024-01); Nurse at the harbour"\nu2;Omar;;Izmir;\n`;
    const run = await checked(app, staff, slips);
    expect(run.rows).toMatchObject({ new: 1, changed: 1, faulty: 0, warned: 2 });
    const [slip, abroad] = await rowsOf(staff, run.id);
    expect(slip?.warnings).toEqual([
      { pointer: "/Työkokemus", detail: expect.stringMatching(/^“Nurse at the harbour” has no years.*the title/) },
      {
        pointer: "/Paikkakunta",
        detail: expect.stringMatching(/^“Tamperee” is no municipality or region by this name; did you mean Tampere\?/),
      },
    ]);
    expect(abroad?.warnings).toEqual([
      { pointer: "/Paikkakunta", detail: expect.stringMatching(/“Izmir”.*kept as it is written/) },
    ]);
    const report = await staff.get(`/imports/${run.id}/faulty-rows`, { "accept-language": "fi" });
    expect(report.text).toMatch(/Paikkakunta: ”Tamperee” ei ole minkään.*tarkoititko Tampere\?/);
    await confirmed(staff, run);
    const rows = await rowsOf(staff, run.id);
    const [aino, omar] = await Promise.all(
      rows.map(async ({ subjectId }) => made(await staff.get<Candidate>(`/candidates/${subjectId}`))),
    );
    expect(aino).toMatchObject({ headline: "Chef", municipality: "Tampere", region: "Pirkanmaa" });
    expect(aino?.experience.map(({ title, fromMonth }) => [title, fromMonth])).toEqual([
      ["Cook", "2019-05"],
      ["Nurse at the harbour", null],
    ]);
    expect(omar).toMatchObject({ municipality: "Izmir", region: "" });
  });

  test("is a language of which a bracket does not tell whether it is required", async () => {
    const csv =
      "id,title,employer,languages\nu5,Cook,Kahvila Oy,Finnish: B1 (maybe); English: B2 (eduksi); Swedish: A2 (required)\n";
    const run = await checked(app, staff, csv, { kind: "openings" });
    expect((await rowsOf(staff, run.id))[0]?.warnings).toEqual([
      { pointer: "/languages", detail: expect.stringMatching(/^“maybe” does not tell .*counts as required/) },
    ]);
    await confirmed(staff, run);
    const [row] = await rowsOf(staff, run.id);
    const { languages } = made(await staff.get<Opening>(`/openings/${row?.subjectId}`));
    expect(languages.map(({ language, need }) => [language, need])).toEqual([
      ["en", "desirable"],
      ["fi", "requirement"],
      ["sv", "requirement"],
    ]);
  });

  test("of an opening is told as well, of a table and of JSON", async () => {
    const csv = "id,title,employer,municipality\nu3,Cook,Kahvila Oy,Helsnki\n";
    const run = await checked(app, staff, csv, { kind: "openings" });
    expect((await rowsOf(staff, run.id))[0]?.warnings).toEqual([
      { pointer: "/municipality", detail: expect.stringContaining("did you mean Helsinki?") },
    ]);
    await confirmed(staff, run);
    const [row] = await rowsOf(staff, run.id);
    // What is new keeps the word, so that a person can mend it.
    expect(made(await staff.get<Opening>(`/openings/${row?.subjectId}`)).municipality).toBe("Helsnki");
    const posting = [
      { title: "Cook", hiringOrganization: "Kahvila Oy", jobLocation: [{ address: { addressLocality: "Helsnki" } }] },
    ];
    const json = await checked(app, staff, JSON.stringify(posting), { kind: "openings", fileName: "a.json" });
    expect((await rowsOf(staff, json.id))[0]?.warnings[0]?.pointer).toBe("/jobLocation/0/address/addressLocality");
  });
});
