import { resumeImports } from "@tuttu/api";
import type { ImportRun } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Client } from "../fixtures/client.ts";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { checked, confirmed, rowsOf } from "../fixtures/uploads.ts";

const toMend = async (client: Client, { id }: ImportRun, language = "en") =>
  client.get<unknown>(`/imports/${id}/faulty-rows`, { "accept-language": language });

const jsonl = { fileName: "people.jsonl", type: "application/x-ndjson" } as const;

/** reportImportErrors: what is wrong comes back as the person's own rows. */
describe.each(databases)("the file of what is wrong on %s", (database) => {
  let app: TestApp;
  let staff: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    staff = await asCoordinator(app, await aProgramme(app));
  });
  afterAll(() => app.close());

  test("is the rows of a table with one more column; mended, it is imported as it is", async () => {
    const csv = [
      "Tunniste;Nimi;Sähköposti;Oma sarake",
      "m1;Aino;aino.m@example.org;x",
      'm2;"Ilmari; iso";not a mail;"a ""b"""',
      "m3;;nobody.m@example.org;y",
      'm4;"Open;open.m@example.org;z',
      "m5;Too;few",
    ].join("\r\n");
    const run = await checked(app, staff, csv);
    expect(run.rows).toMatchObject({ new: 1, faulty: 4, toMend: 4 });
    const file = await toMend(staff, run, "fi");
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''people-what-is-wrong.csv");
    const lines = file.text
      .replace(/^\uFEFF/, "")
      .trimEnd()
      .split("\r\n");
    expect(lines[0]).toBe('"Tunniste";"Nimi";"Sähköposti";"Oma sarake";"Mikä on vialla"');
    expect(lines[1]).toMatch(/^"m2";"Ilmari; iso";"not a mail";"a ""b""";"Sähköposti: ”not a mail” ei ole/);
    expect(lines[2]).toMatch(/^"m3";"";"nobody\.m@example\.org";"y";"Nimi: puuttuu"$/);
    expect(lines[3]).toMatch(/^"m4";"""Open";"open\.m@example\.org";"z";"Lainausmerkki/);
    expect(lines[4]).toMatch(/^"m5";"Too";"few";"Rivillä on 3 kenttää/);
    const mended = file.text.replace("not a mail", "ilmari.m@example.org").replace('"m3";""', '"m3";"Kaisa"');
    const again = await checked(app, staff, mended);
    expect(again.warnings.map(({ detail }) => detail)).toEqual([expect.stringContaining("Oma sarake")]);
    expect(again.rows).toMatchObject({ new: 3, faulty: 1 });
    // What is still wrong stands once, in one column.
    const [header, left, ...more] = (await toMend(staff, again)).text
      .replace(/^\uFEFF/, "")
      .trimEnd()
      .split("\r\n");
    expect(header).toBe('"Tunniste";"Nimi";"Sähköposti";"Oma sarake";"What is wrong"');
    expect(left).toMatch(/^"m5";"Too";"few"/);
    expect(more).toEqual([]);
  });

  test("is the records of JSON with one more field, and lines that are none; mended, it is imported as it is", async () => {
    const lines = [
      '{"id":"n1","basics":{"name":"Aino"}}',
      '{"id":"n2","basics":{"name":"Ilmari","email":"no"},"skills":["SAP"]}',
      "{broken",
    ].join("\n");
    const run = await checked(app, staff, lines, jsonl);
    expect(run.rows).toMatchObject({ new: 1, faulty: 2, toMend: 2 });
    const file = await toMend(staff, run);
    expect(file.headers.get("content-type")).toMatch("application/x-ndjson");
    const [first = "", second = ""] = file.text.split("\n");
    expect(JSON.parse(first)).toEqual({
      id: "n2",
      basics: { name: "Ilmari", email: "no" },
      skills: ["SAP"],
      whatIsWrong: [expect.stringMatching(/^\/basics\/email: “no” is no mail address/)],
    });
    expect(JSON.parse(second)).toEqual({ asItStood: "{broken", whatIsWrong: [expect.stringContaining("JSON")] });
    const again = await checked(app, staff, first.replace('"no"', '"ilmari.n@example.org"'), jsonl);
    expect(again).toMatchObject({ rows: { new: 1, faulty: 0, toMend: 0 }, warnings: [] });
  });

  test("holds a record of which something was left out where the record can come again, and no other", async () => {
    const csv =
      "id,name,email,skills,availableFrom\nq1,Aino,,SAP,soon\n,Ilmari,,SAP,later\n,Kaisa,k.q@example.org,SAP,one day\n";
    const run = await checked(app, staff, csv);
    expect(run.rows).toMatchObject({ new: 3, faulty: 0, warned: 3, toMend: 2 });
    const done = await confirmed(staff, run);
    const file = await toMend(staff, done);
    const mended = await checked(app, staff, file.text.replace("soon", "2027-03-01").replace("one day", "2027-04-01"));
    expect(mended.rows).toMatchObject({ new: 0, changed: 2, warned: 0 });
  });

  test("is forgotten a week after the import has ended", async () => {
    const done = await confirmed(staff, await checked(app, staff, "id,name\nr1,Aino\nr2,\n"));
    expect(done.rows.toMend).toBe(1);
    await app.ctx.work((tx) =>
      tx.updateTable("import_run").set({ updated_at: "2020-01-01T00:00:00.000Z" }).where("id", "=", done.id).execute(),
    );
    await resumeImports(app.ctx);
    expect((await rowsOf(staff, done.id)).length).toBe(2);
    const run = (await staff.get<ImportRun>(`/imports/${done.id}`)).body;
    expect(run.rows.toMend).toBe(0);
  });
});

describe.each(databases)("the result of an import on %s", (database) => {
  let app: TestApp;
  let staff: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    staff = await asCoordinator(app, await aProgramme(app));
  });
  afterAll(() => app.close());

  test("counts what was published and what stayed a draft, and says why", async () => {
    const csv = "id,name,skills\np1,Aino,SAP\np2,Ilmari,\np3,Kaisa,\n";
    const run = await checked(app, staff, csv);
    expect(run.outcome).toBeNull();
    const done = await confirmed(staff, run);
    expect(done.outcome).toEqual({
      published: 1,
      drafts: 2,
      reasons: [{ count: 2, isDraft: true, detail: expect.stringMatching(/^A skill, a job/) }],
    });
    expect(done.phase).toBeNull();
  });

  test("tells openings that staff alone see, and those that lack what publishing needs", async () => {
    const csv = [
      "id,title,employer,municipality,occupation,validThrough",
      "o1,Nurse,Lokki Care,Turku,nurse,",
      "o2,Nurse,Lokki Care,Turku,nurse,2020-01-01",
    ].join("\n");
    const done = await confirmed(staff, await checked(app, staff, csv, { kind: "openings", fileName: "jobs.csv" }));
    expect(done.outcome).toMatchObject({ published: 1, drafts: 1 });
    expect(done.outcome?.reasons.map(({ isDraft, count }) => ({ isDraft, count }))).toEqual([
      { isDraft: true, count: 1 },
      { isDraft: false, count: 1 },
    ]);
  });

  test("says that drafts were asked for where publishing was not", async () => {
    const done = await confirmed(staff, await checked(app, staff, "id,name,skills\ns1,Aino,SAP\n"), { publish: false });
    expect(done.outcome).toEqual({
      published: 0,
      drafts: 1,
      reasons: [{ count: 1, isDraft: true, detail: "Publishing was not asked for" }],
    });
  });
});
