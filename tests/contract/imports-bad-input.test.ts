import { gzipSync } from "node:zlib";
import type { ImportRun, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, asCounsellor, type SignedIn } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";
import { checked, confirmed, rowsOf, sendFile } from "../fixtures/uploads.ts";

let app: TestApp;
let staff: SignedIn;
let programmeId: string;
beforeAll(async () => {
  app = await openTestApp();
  programmeId = await aProgramme(app);
  staff = await asCoordinator(app, programmeId);
});
afterAll(() => app.close());

/** listImports, reportImportErrors. */
const imports = async () => made(await staff.get<{ total: { value: number } }>("/imports")).total.value;

describe("a file that cannot be read", () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    [
      "has no column for the name",
      "shoe size,colour\n38,red",
      /name is not among them.*“shoe size”.*Known are id, name/,
    ],
    [
      "is in another encoding than it says",
      Buffer.from("name\nPäivi", "latin1"),
      /Windows-1252.*P.ivi.*encoding=windows-1252/,
    ],
    ["is empty", " \n", /empty/],
    ["has a header and no record", "name,email\n", /no record/],
    ["is no table and no JSON", "<html></html>", /not CSV, JSON/],
    ["is an Excel workbook", "PK\x03\x04……xl/workbook.xml", /^This is an Excel workbook\. .*CSV UTF-8/],
    ["is a PDF", "%PDF-1.7 …", /^This is a PDF.*CSV UTF-8/],
    ["is UTF-8 but for a byte", Buffer.from([0x6e, 0x0a, 0xc3, 0xa4, 0xc3, 0xb6, 0xe4]), /line 2 has signs/],
    ["is a damaged gzip", new Uint8Array([0x1f, 0x8b, 1, 2, 3]), /gzip/],
  ])("since it %s is refused with the reason, and nothing is kept", async (_, content, reason) => {
    const before = await imports();
    const answer = await sendFile(app, staff, content);
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.[0]?.detail).toMatch(reason);
    expect(await imports()).toBe(before);
  });

  test("since its JSON is broken is refused", async () => {
    const answer = await sendFile(app, staff, '[{"basics": ', { fileName: "a.json", type: "application/json" });
    expect([answer.status, answer.body.errors?.[0]?.detail]).toEqual([422, expect.stringMatching(/not valid JSON/)]);
  });

  test("since its type is none that an import takes is refused", async () => {
    const answer = await sendFile(app, staff, "name\nA", { type: "image/png", language: "fi" });
    expect([answer.status, answer.body.detail]).toEqual([415, expect.stringMatching(/^Tiedosto voi olla text\/csv, /)]);
  });

  test("since it is larger than 50 MiB is refused before it is looked at", async () => {
    expect((await sendFile(app, staff, new Uint8Array(50 * 1024 * 1024 + 1).fill(65))).status).toBe(413);
  });
});

describe("a wrong record", () => {
  test("is named by line, and the others are written", async () => {
    const csv = [
      "id;name;email",
      "b1;Aino;aino.b@example.org",
      'b2;"Quote never closed properly"x;x@example.org',
      "b3;Too;many;fields;here",
      "b4;;nobody@example.org",
      "b5;Wrong mail;not a mail",
      "b1;Same reference again;other@example.org",
      "b6;Ilmari;ilmari.b@example.org",
    ].join("\n");
    const run = await checked(app, staff, csv);
    expect(run.rows).toMatchObject({ new: 2, faulty: 5 });
    const faulty = await rowsOf(staff, run.id, "&state=faulty");
    expect(faulty.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7]);
    expect(faulty.map(({ errors }) => errors[0]?.pointer)).toEqual(["", "", "/name", "/email", "/id"]);
    expect(faulty[4]?.errors[0]?.detail).toMatch(/line 2/);
    const done = await confirmed(staff, run);
    expect(done.rows).toMatchObject({ new: 2, faulty: 5 });
    expect((await rowsOf(staff, run.id, "&state=written")).map(({ externalRef }) => externalRef)).toEqual(["b1", "b6"]);
  });

  test("in JSON Lines is named by line", async () => {
    const lines = ['{"basics":{"name":"A"},"id":"j1"}', "{broken", '["list"]', '{"basics":{},"id":"j2"}'].join("\n");
    const run = await checked(app, staff, lines, { fileName: "a.jsonl", type: "application/x-ndjson" });
    expect(run.rows).toMatchObject({ new: 1, faulty: 3 });
    expect((await rowsOf(staff, run.id, "&state=faulty")).map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  test("in the file of what is wrong cannot be run as a formula", async () => {
    const csv = 'id,name,languages\n"=cmd()",Aino,"=HYPERLINK(""http://x""): B1"\n';
    const run = await checked(app, staff, csv);
    const report = await staff.get(`/imports/${run.id}/faulty-rows`);
    expect(report.headers.get("content-type")).toMatch(/text\/csv/);
    expect(report.headers.get("content-disposition")).toMatch(/attachment/);
    expect(report.text).toMatch(/^\uFEFF?"id","name","languages","What is wrong"\r\n/);
    for (const cell of report.text.split(/","|\r\n"/)) expect(cell).not.toMatch(/^"?\s*[=+\-@]/);
    expect(report.text).toContain('"\'=cmd()"');
  });
});

describe("formats", () => {
  test("JSON Resume, JobPosting and gzip are told by themselves; another encoding is read when it is named", async () => {
    const resume = JSON.stringify([{ id: "f1", basics: { name: "Aino Saari" }, skills: [{ name: "first aid" }] }]);
    const one = await checked(app, staff, resume, { fileName: "cv.json", type: "application/json" });
    expect(one).toMatchObject({ format: "json_resume", rows: { new: 1 } });
    const job = JSON.stringify({ identifier: "f2", title: "Cook", hiringOrganization: "Kahvila Oy" });
    const two = await checked(app, staff, job, { kind: "openings", fileName: "j.json", type: "application/json" });
    expect(two).toMatchObject({ format: "job_posting", rows: { new: 1 } });
    const zipped = await checked(app, staff, gzipSync("id,name\nf3,Päivi"), {
      fileName: "a.csv.gz",
      type: "application/gzip",
    });
    expect(zipped).toMatchObject({ format: "csv", rows: { new: 1 } });
    const latin = await checked(app, staff, Buffer.from("id,name\nf4,Päivi", "latin1"), {
      query: { encoding: "windows-1252" },
    });
    expect((await rowsOf(staff, latin.id))[0]?.title).toBe("Päivi");
  });

  test("without references the same people are known by mail, and without mail by saying the same", async () => {
    const csv = "name,email,headline\nAino,Mail.Twin@example.org,Cook\nNobody,,Twin without mail";
    await confirmed(staff, await checked(app, staff, csv));
    expect((await checked(app, staff, csv)).rows).toMatchObject({ new: 0, same: 2 });
    const changed = csv.replace("Cook", "Chef").replace("Mail.Twin", "mail.twin");
    expect((await checked(app, staff, changed)).rows).toMatchObject({ changed: 1, same: 1 });
  });
});

describe("who may", () => {
  test("an import of another programme looks as if it did not exist", async () => {
    const run = await checked(app, staff, "id,name\nw1,Aino");
    const other = await asCoordinator(app, await aProgramme(app));
    for (const path of ["", "/rows", "/faulty-rows"])
      expect((await other.get(`/imports/${run.id}${path}`)).status).toBe(404);
    const match = { "if-match": run.etag };
    expect((await other.post(`/imports/${run.id}/confirm`, {}, match)).status).toBe(404);
    expect((await other.post(`/imports/${run.id}/cancel`, undefined, match)).status).toBe(404);
    expect(made(await other.get<{ items: ImportRun[] }>("/imports")).items).toEqual([]);
  });

  test("a counsellor may neither send nor see imports", async () => {
    const counsellor = await asCounsellor(app, programmeId);
    expect((await sendFile(app, counsellor, "name\nA")).status).toBe(403);
    expect((await counsellor.get("/imports")).status).toBe(403);
  });

  test("confirming needs the version that was looked at", async () => {
    const run = await checked(app, staff, "id,name\nw2,Aino");
    expect((await staff.post<Problem>(`/imports/${run.id}/confirm`, {})).status).toBe(428);
    const old = `"${run.version - 1}.AAAAAAAAAAAAAAAAAAAAAA"`;
    expect((await staff.post<Problem>(`/imports/${run.id}/confirm`, {}, { "if-match": old })).status).toBe(412);
  });

  test("the same key sends a file once", async () => {
    const [one, two] = [
      await sendFile(app, staff, "name\nA", { key: "k1" }),
      await sendFile(app, staff, "name\nA", { key: "k1" }),
    ];
    expect([one.status, two.body.id]).toEqual([201, one.body.id]);
  });
});
