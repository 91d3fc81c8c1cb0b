import type { Candidate, ImportRun, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";
import { checked, confirmed, rowsOf, sendFile } from "../fixtures/uploads.ts";

let app: TestApp;
let staff: SignedIn;
beforeAll(async () => {
  app = await openTestApp();
  staff = await asCoordinator(app, await aProgramme(app));
});
afterAll(() => app.close());

const json = { fileName: "a.json", type: "application/json" };
const details = (notes: readonly { detail: string }[]) => notes.map(({ detail }) => detail);

describe("columns and fields that are not known", () => {
  test("of a table are named once, with the one that was meant, and the file is taken", async () => {
    const run = await checked(
      app,
      staff,
      "id,Name,Headlin,shoe size,full name\nk1,Aino,Cook,38,A\nk2,Ilmari,Chef,40,B",
    );
    expect(run).toMatchObject({ state: "checked", rows: { new: 2, faulty: 0, warned: 0 } });
    expect(details(run.warnings)).toEqual([
      "Column “Headlin” is not used. Did you mean headline?",
      "Column “shoe size” is not used.",
      "Column “full name” means the same as “Name”, and is not used.",
    ]);
    const finnish = await staff.get<ImportRun>(`/imports/${run.id}`, { "accept-language": "fi" });
    expect(finnish.body.warnings[1]?.detail).toBe("Saraketta ”shoe size” ei käytetä.");
  });

  test("of JSON are counted, wherever they stand, and words of the format are none", async () => {
    const record = {
      $schema: "x",
      id: "k3",
      basics: { name: "Aino", imagee: "" },
      work: [{ position: "A", sumary: "" }],
    };
    const run = await checked(app, staff, JSON.stringify([record, { ...record, id: "k4", volunteer: [] }]), json);
    expect(details(run.warnings)).toEqual([
      "Field “basics.imagee” is not used (records: 2).",
      "Field “work.sumary” is not used (records: 2).",
      "Field “volunteer” is not used (records: 1).",
    ]);
  });
});

describe("a value that cannot be read", () => {
  test("of a table is left out, and named with line, column, value and what is allowed", async () => {
    const csv = [
      "Tunniste;Nimi;Kielet;muuttovalmis;Alkaen;Työkokemus;kieli",
      "v1;Aino;Finnish: Q9;maybe;31.2.2027;Cook (soon 2019/2024);xx",
      "v2;Ilmari;Klingonisch: B1, English: C1;no;;;fi",
    ].join("\n");
    const run = await checked(app, staff, csv);
    expect(run.rows).toMatchObject({ new: 2, faulty: 0, warned: 2 });
    const [row, other] = await rowsOf(staff, run.id, "&warned=true");
    expect(row?.line).toBe(2);
    expect(row?.warnings).toEqual([
      { pointer: "/kieli", detail: expect.stringMatching(/“xx”.*en, fi, sv/) },
      { pointer: "/Kielet", detail: expect.stringMatching(/“Q9”.*A1, A2, B1, B2, C1, C2/) },
      { pointer: "/muuttovalmis", detail: expect.stringMatching(/“maybe”.*yes, no.*left out/) },
      { pointer: "/Alkaen", detail: expect.stringMatching(/“31\.2\.2027”.*2027-03-01.*left out/) },
      { pointer: "/Työkokemus", detail: expect.stringMatching(/“soon 2019”.*month/) },
    ]);
    // One item of a list costs neither the others nor the record.
    expect(other?.warnings).toEqual([{ pointer: "/Kielet", detail: expect.stringMatching(/“Klingonisch”.*left out/) }]);
    expect(other?.summary).toContain("en C1");
    const report = await staff.get(`/imports/${run.id}/faulty-rows`, { "accept-language": "sv" });
    expect(report.text).toMatch(/"v1";"Aino";[^\r]*Alkaen: ”31\.2\.2027” är inget datum/);
    const done = await confirmed(staff, run);
    const [written] = await rowsOf(staff, done.id, "&state=written");
    const profile = made(await staff.get<Candidate>(`/candidates/${written?.subjectId}`));
    expect(profile).toMatchObject({
      availableFromOn: null,
      wouldMove: false,
      languages: [{ language: "fi", cefr: null }],
    });
    expect(profile.experience).toMatchObject([{ title: "Cook", fromMonth: null, toMonth: "2024-01" }]);
  });

  test("of JSON is named by where it stands in the person's own file", async () => {
    const record = {
      id: "v3",
      basics: {
        name: "Aino",
        profiles: [
          { network: "x", url: "" },
          { network: "LinkedIn", url: "not one" },
        ],
      },
      skills: [
        "SAP",
        { name: "Excel", level: "Z9", keywords: ["pivot", "x".repeat(301)] },
        { name: "Word", level: "advanced" },
      ],
      work: [{ position: "Cook" }, { name: "Nowhere Oy", startDate: "2019" }],
      education: [{ area: "Food", startDate: "long ago" }],
      certificates: [{ name: "Hygiene", date: "yesterday" }],
    };
    const run = await checked(app, staff, JSON.stringify([record]), json);
    expect(run.rows).toMatchObject({ new: 1, warned: 1 });
    const [row] = await rowsOf(staff, run.id);
    expect(row?.warnings.map(({ pointer }) => pointer).sort()).toEqual([
      "/basics/profiles/0/url",
      "/certificates/0/date",
      "/education/0/startDate",
      "/skills/1/keywords/1",
      "/skills/1/level",
      `/${["work", 1, "position"].join("/")}`,
    ]);
    const done = await confirmed(staff, run);
    const [written] = await rowsOf(staff, done.id);
    const { skills } = made(await staff.get<Candidate>(`/candidates/${written?.subjectId}`));
    expect(skills.map(({ text, level }) => [text, level])).toEqual([
      ["SAP", null],
      ["Excel", null],
      ["pivot", null],
      ["Word", 3],
    ]);
  });

  test("of an opening is named at its own column; what it cannot do without makes it faulty", async () => {
    const csv = [
      "id,title,employer,payMin,Pay Max,employmentType,validThrough,businessId,workMode,languages",
      "w1,Cook,Kahvila Oy,many,3000,SOMETIMES,soon,1234567-0,onsite,Finnish: B1; suomi: B2",
      "w2,Cook,Kahvila Oy,3000,2 500,,,,onsite,",
      "w3,Cook,Kahvila Oy,,,,,,underwater,",
      "w4,Cook,,,,,,,,Finnish: high",
    ].join("\n");
    const run = await checked(app, staff, csv, { kind: "openings" });
    expect(run.rows).toMatchObject({ new: 2, faulty: 2, warned: 2 });
    const rows = await rowsOf(staff, run.id);
    expect(rows[0]?.warnings.map(({ pointer }) => pointer)).toEqual([
      "/employmentType",
      "/businessId",
      "/languages",
      "/validThrough",
      "/payMin",
    ]);
    expect(rows[1]?.warnings).toEqual([{ pointer: "/payMin", detail: expect.stringMatching(/lower end/) }]);
    expect(rows[2]?.errors).toEqual([
      { pointer: "/workMode", detail: expect.stringMatching(/“underwater”.*on_site, hybrid/) },
    ]);
    expect(rows[3]?.errors.map(({ pointer }) => pointer)).toEqual(["/employer", "/languages"]);
  });
});

test("the same key with another file is refused", async () => {
  const [one, two] = [
    await sendFile(app, staff, "name\nA", { key: "kind" }),
    await sendFile(app, staff, "name\nB", { key: "kind" }),
  ];
  expect([one.status, two.status, (two.body as Problem).type]).toEqual([201, 422, "/problems/key-reused"]);
});

test("a file that cannot be read is refused in the language of who sent it", async () => {
  const sent = await sendFile(app, staff, Buffer.from("name\nPäivi", "latin1"), { language: "fi" });
  expect([sent.status, sent.body.errors?.[0]?.detail]).toEqual([422, expect.stringMatching(/ei ole UTF-8.*”.*Päivi”/)]);
});
