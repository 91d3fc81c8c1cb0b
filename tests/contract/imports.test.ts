import type { Candidate, ImportRun, Opening } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";
import { checked, confirmed, rowsOf } from "../fixtures/uploads.ts";

const header = "id,name,email,headline,summary,municipality,positions,skills,languages,availableFrom,language";
const people = [
  header,
  'p1,Aino Saari,aino@example.org,Nurse,"I have worked with first aid, teamwork.",Turku,Nurse (2020-01/2024-05),first aid; budgeting,Finnish: C1; English: B2,2027-01-01,en',
  "p2,Ilmari Saari,ilmari@example.org,Cook,,Salo,Cook (2019-01/),cooking,Finnish: Native speaker,,fi",
  "p3,,,Driver,,,,driving,Finnish: B1,,en",
].join("\r\n");

const posting = (fields: object) =>
  JSON.stringify({
    "@type": "JobPosting",
    identifier: "o1",
    title: "Nurse for a day ward",
    hiringOrganization: { name: "Lokki Care" },
    jobLocation: { address: { addressLocality: "Turku" } },
    skills: ["first aid"],
    baseSalary: { currency: "EUR", value: { minValue: 2800, maxValue: 3200, unitText: "MONTH" } },
    languageRequirements: [{ language: "Finnish", cefr: "B2", required: true }],
    inLanguage: "en",
    ...fields,
  });

/** uploadImport, getImport, listImportRows, confirmImport. */
describe.each(databases)("an import on %s", (database) => {
  let app: TestApp;
  let staff: SignedIn;
  const count = async () => made(await staff.get<{ total: { value: number } }>("/candidates")).total.value;
  beforeAll(async () => {
    app = await openTestApp({ database });
  });
  afterAll(() => app.close());
  const newStaff = async () => {
    staff = await asCoordinator(app, await aProgramme(app));
  };

  test("shows what would become of every record and writes nothing before it is confirmed", async () => {
    await newStaff();
    const run = await checked(app, staff, people);
    expect(run).toMatchObject({ state: "checked", format: "csv", fileName: "people.csv" });
    const counts = { total: 3, new: 2, changed: 0, same: 0, faulty: 1, warned: 0 };
    expect(run.rows).toEqual({ ...counts, done: 3, waiting: 0, toMend: 1 });
    expect(run.linking.texts).toBe(3);
    expect(run.linking.linked).toBeGreaterThan(0);
    expect(await count()).toBe(0);
    const faulty = await rowsOf(staff, run.id, "&state=faulty");
    expect(faulty).toHaveLength(1);
    expect(faulty[0]).toMatchObject({
      line: 4,
      errors: [{ pointer: "/name", detail: "is missing" }],
    });
    const [first] = await rowsOf(staff, run.id);
    expect(first).toMatchObject({ line: 2, state: "new", title: "Aino Saari", externalRef: "p1", subjectId: null });
  });

  test("writes the sound records, which can be found and matched when it is done", async () => {
    await newStaff();
    const done = await confirmed(staff, await checked(app, staff, people));
    expect(done).toMatchObject({ state: "done", rows: { total: 3, new: 2, faulty: 1, done: 3 } });
    const found = made(await staff.get<{ items: { preferredName: string }[] }>("/candidates?q=budgeting"));
    expect(found.items.map(({ preferredName }) => preferredName)).toEqual(["Aino Saari"]);
    const [row] = await rowsOf(staff, done.id, "&state=written");
    const profile = made(await staff.get<Candidate>(`/candidates/${row?.subjectId}`));
    expect(profile).toMatchObject({
      state: "published",
      externalRef: "p1",
      email: "aino@example.org",
      textLanguage: "en",
    });
    expect(profile.skills[0]?.link.state).toBe("linked");
    expect(profile.languages).toContainEqual(expect.objectContaining({ language: "fi", cefr: "C1" }));
  });

  test("confirmed twice writes once, and the same file again is all the same", async () => {
    await newStaff();
    const run = await checked(app, staff, people);
    const done = await confirmed(staff, run);
    const again = await staff.post<ImportRun>(`/imports/${run.id}/confirm`, {}, { "if-match": run.etag });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ state: "done", version: done.version });
    expect(await count()).toBe(2);
    const second = await checked(app, staff, people);
    expect(second.rows).toMatchObject({ new: 0, changed: 0, same: 2, faulty: 1 });
    expect((await confirmed(staff, second)).state).toBe("done");
    expect(await count()).toBe(2);
  });

  test("changes what a changed record says and leaves everything else as staff made it", async () => {
    await newStaff();
    const done = await confirmed(staff, await checked(app, staff, people));
    const [row] = await rowsOf(staff, done.id, "&state=written");
    const path = `/candidates/${row?.subjectId}`;
    const before = made(await staff.get<Candidate>(path));
    const edited = made(
      await staff.patch<Candidate>(path, before.etag, {
        goals: "a day ward",
        skills: [{ text: "first aid", level: 4 }, { text: "budgeting" }],
      }),
    );
    expect((await checked(app, staff, people)).rows).toMatchObject({ same: 2, changed: 0 });
    const run = await checked(app, staff, people.replace("Aino Saari", "Aino Meri"));
    expect(run.rows).toMatchObject({ new: 0, changed: 1, same: 1, faulty: 1 });
    await confirmed(staff, run);
    const after = made(await staff.get<Candidate>(path));
    expect(after).toMatchObject({ preferredName: "Aino Meri", goals: "a day ward", version: edited.version + 1 });
    expect(after.skills[0]).toMatchObject({ text: "first aid", level: 4, link: edited.skills[0]?.link });
  });

  test("of openings finds or makes their employers and publishes what may be published", async () => {
    await newStaff();
    const lines = [posting({}), posting({ identifier: "o2", title: "Cook", baseSalary: undefined })].join("\n");
    const run = await checked(app, staff, lines, {
      kind: "openings",
      fileName: "jobs.jsonl",
      type: "application/x-ndjson",
    });
    expect(run).toMatchObject({ state: "checked", format: "jsonl", rows: { new: 2, faulty: 0 } });
    const done = await confirmed(staff, run);
    const rows = await rowsOf(staff, done.id);
    expect(rows[0]).toMatchObject({ state: "written", hints: [] });
    expect(rows[1]?.hints[0]?.pointer).toBe("/pay");
    const openings = await Promise.all(
      rows.map(async (row) => made(await staff.get<Opening>(`/openings/${row.subjectId}`))),
    );
    expect(openings[0]).toMatchObject({
      state: "published",
      organisation: { label: "Lokki Care" },
      pay: { min: 2800 },
    });
    expect(openings[1]?.organisation.id).toBe(openings[0]?.organisation.id);
    const employers = made(await staff.get<{ items: { name: string }[] }>("/organisations"));
    expect(employers.items.map(({ name }) => name)).toEqual(["Lokki Care"]);
  });

  test("with publish false leaves new records as drafts", async () => {
    await newStaff();
    const done = await confirmed(staff, await checked(app, staff, people), { publish: false });
    const [row] = await rowsOf(staff, done.id, "&state=written");
    expect(made(await staff.get<Candidate>(`/candidates/${row?.subjectId}`)).state).toBe("draft");
  });
});
