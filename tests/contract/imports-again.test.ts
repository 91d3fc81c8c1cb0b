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

describe("the same record again", () => {
  const send = async (csv: string, kind: "candidates" | "openings" = "candidates") => {
    const done = await confirmed(staff, await checked(app, staff, csv, { kind }));
    expect(done.state).toBe("done");
    const [row] = await rowsOf(staff, done.id);
    return `/${kind}/${row?.subjectId}`;
  };

  test("empties what its cells empty, and leaves what it has no column for", async () => {
    const path = await send(
      "id,name,headline,municipality,languages,skills\nr1,Aino,Cook,Turku,fi: B1; en: C1,SAP; Excel",
    );
    const before = made(await staff.get<Candidate>(path));
    made(
      await staff.patch(path, before.etag, {
        goals: "mine",
        skills: [{ text: "SAP", level: 4 }, { text: "Excel" }, { text: "Own" }],
      }),
    );
    await send("id,name,headline,languages,skills\nr1,Aino,,fi: B1,");
    const after = made(await staff.get<Candidate>(path));
    expect(after).toMatchObject({
      headline: "",
      municipality: "Turku",
      goals: "mine",
      languages: [{ language: "fi" }],
    });
    expect(after.skills.map(({ text, level }) => [text, level])).toEqual([
      ["SAP", 4],
      ["Own", null],
    ]);
  });

  test("keeps what stands where its cells cannot be read", async () => {
    const header = "id,name,availableFrom,relocate,workModes,language";
    const path = await send(`${header}\nr3,Aino,1.3.2027,kyllä,etätyö,fi`);
    const good = { availableFromOn: "2027-03-01", wouldMove: true, workModes: ["remote"], textLanguage: "fi" };
    expect(made(await staff.get<Candidate>(path))).toMatchObject(good);
    await send(`${header}\nr3,Aino,3/4/2027,perhaps,elsewhere,xx`);
    expect(made(await staff.get<Candidate>(path))).toMatchObject(good);
  });

  test("keeps the languages that stand where none of its own can be read, and takes those that can", async () => {
    const path = await send("id,name,languages\nr8,Aino,Finnish: B1");
    const languages = async () => made(await staff.get<Candidate>(path)).languages.map(({ language }) => language);
    await send("id,name,languages\nr8,Aino,Klingonisch: B2");
    expect(await languages()).toEqual(["fi"]);
    await send("id,name,languages\nr8,Aino,Finnish: B1; Klingonisch: B2; Swedish: A2");
    expect(await languages()).toEqual(["fi", "sv"]);
    const header = "id,title,employer,languages";
    const opening = await send(`${header}\nr9,Cook,Kahvila Oy,Finnish: B1; Klingonisch; English: B2`, "openings");
    expect(made(await staff.get<Opening>(opening)).languages).toMatchObject([
      { language: "en", cefr: "B2" },
      { language: "fi", cefr: "B1" },
    ]);
    await send(`${header}\nr9,Cook,Kahvila Oy,Finnish`, "openings");
    expect(made(await staff.get<Opening>(opening)).languages).toHaveLength(2);
  });

  test("of an opening takes back its pay and closing day", async () => {
    const path = await send("id,title,employer,payMin,validThrough\nr2,Cook,Kahvila Oy,2500,2030-01-01", "openings");
    await send("id,title,employer,payMin,validThrough\nr2,Cook,Kahvila Oy,,", "openings");
    expect(made(await staff.get<Opening>(path))).toMatchObject({ pay: null, closesOn: null });
  });
});

test("what was new when somebody looked and stands by now is told", async () => {
  const csv = "id,name,headline\nlate-1,Aino,Cook\nlate-2,Ilmari,Cook";
  const looked = await checked(app, staff, csv);
  await confirmed(staff, await checked(app, staff, "id,name,headline\nlate-1,Aino,Baker"));
  const done = await confirmed(staff, looked);
  expect(done.rows).toMatchObject({ new: 1, changed: 1 });
  expect(done.warnings).toEqual([
    { pointer: "", detail: expect.stringMatching(/^Records that were new when you looked, .* meanwhile: 1\. /) },
  ]);
});
