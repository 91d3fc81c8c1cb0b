import { readFileSync } from "node:fs";
import type { Candidate, CvReading, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { docxOf } from "../fixtures/cv/docx.ts";
import { europassNew, europassOld } from "../fixtures/cv/europass.ts";
import { flate, pdfOf } from "../fixtures/cv/pdf.ts";
import { sendCv } from "../fixtures/cv/send.ts";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCandidate, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, made } from "../fixtures/records.ts";

const lines = [
  "Amal Darwish",
  "amal.darwish@example.org",
  "Registered nurse 2019-03 - 2023-06",
  "Planned first aid courses and provided first aid in a busy harbour.",
  "Finnish: B1",
];

/** readCv */
describe("a CV is read for its person", () => {
  let app: TestApp;
  let own: SignedIn;
  let path: string;
  beforeAll(async () => {
    app = await openTestApp();
    const programmeId = await aProgramme(app);
    const staff = await asCoordinator(app, programmeId);
    const { id } = await aCandidate(staff, { skills: [{ text: "first aid" }], languages: [{ language: "sv" }] });
    own = await asCandidate(app, programmeId, id);
    path = `/candidates/${id}`;
  });
  afterAll(() => app.close());

  const read = async (bytes: Uint8Array<ArrayBuffer> | string, fileName: string) =>
    made(await sendCv<CvReading>(app, own, `${path}/cv`, bytes, { fileName }));

  test.each([
    ["pdf", () => pdfOf(lines)],
    ["docx", () => docxOf(lines)],
  ])(
    "a %s proposes jobs, skills and languages with the words they came from, and writes nothing",
    async (kind, file) => {
      const before = (await own.get<Candidate>(path)).body;
      const { format, experience, skills, languages } = await read(file(), `My CV.${kind.toUpperCase()}`);
      expect(format).toBe(kind);
      expect(experience).toMatchObject([
        {
          item: { title: "Registered nurse", fromMonth: "2019-03", toMonth: "2023-06" },
          source: lines[2],
          isHeld: false,
        },
      ]);
      expect(skills).toMatchObject([{ label: "first aid", source: lines[3], isHeld: true }]);
      expect(languages).toMatchObject([{ item: { language: "fi", cefr: "B1" }, source: "Finnish: B1" }]);
      expect((await own.get<Candidate>(path)).body).toEqual(before);
      expect(JSON.stringify({ experience, skills, languages })).not.toContain("example.org");
    },
  );

  test("a JSON Resume keeps its fields, and what cannot be read is told and costs nothing else", async () => {
    const resume = {
      basics: { name: "Amal", email: "no mail", label: "Nurse", summary: "I provide first aid." },
      work: [{ position: "Nurse", name: "Clinic", startDate: "2019-03-01", highlights: ["Led a shift"] }],
      education: [{ area: "Nursing", studyType: "Bachelor", institution: "School", endDate: "2018" }],
      skills: [{ name: "First aid" }, { name: "Triage" }],
      languages: [{ language: "Swedish", fluency: "C1" }, { language: "Klingon" }],
      certificates: [{ name: "Hygiene passport", date: "2024-03-01" }],
    };
    const found = await read(JSON.stringify(resume), "resume.json");
    expect(found).toMatchObject({ format: "json_resume", headline: "Nurse", about: "I provide first aid." });
    expect(found.skills.map(({ item, source, isHeld }) => [item.text, source, isHeld])).toEqual([
      ["First aid", "First aid", true],
      ["Triage", "Triage", false],
      ["plan shifts", "Led a shift", false],
    ]);
    expect(found.languages).toMatchObject([{ item: { language: "sv", cefr: "C1" }, isHeld: true }]);
    expect(found.experience).toMatchObject([{ item: { employerName: "Clinic", deeds: ["Led a shift"] } }]);
    expect(found.education).toMatchObject([{ item: { degree: "Bachelor", toYear: 2018 } }]);
    expect(found.credentials).toMatchObject([{ item: { name: "Hygiene passport", issuedOn: "2024-03-01" } }]);
    expect(found.notes.join()).toContain("Klingon");
  });

  test.each([
    ["XML of the SkillsPassport", "cv.xml", () => europassOld],
    ["XML of today's Europass", "cv.xml", () => europassNew],
    [
      "JSON of the SkillsPassport",
      "cv.json",
      () => readFileSync(new URL("../fixtures/cv/europass.json", import.meta.url), "utf8"),
    ],
    [
      "PDF with the XML in it",
      "cv.pdf",
      () =>
        pdfOf(["printed"], {
          catalog: "/Names << /EmbeddedFiles << /Names [(attachment.xml) 100 0 R] >> >>",
          objects: [
            "<< /Type /Filespec /F (attachment.xml) /UF (attachment.xml) /EF << /F 101 0 R >> >>",
            flate(Buffer.from(europassOld), "/Type /EmbeddedFile "),
          ],
        }),
    ],
  ])("Europass as %s is read field by field", async (_, name, file) => {
    const found = await read(file(), name);
    expect(found.format).toBe("europass");
    expect(found.experience).toMatchObject([
      {
        item: {
          title: "Nurse",
          employerName: "Harbour Clinic",
          fromMonth: "2019-03",
          toMonth: "2023-06",
          deeds: ["Led a shift"],
        },
      },
    ]);
    expect(found.education).toMatchObject([
      { item: { degree: "Bachelor of Nursing", institution: "Harbour School", toYear: 2018 } },
    ]);
    expect(found.languages.map(({ item }) => [item.language, item.cefr, item.isNative])).toEqual([
      ["ar", "C2", true],
      ["fi", "B1", false],
    ]);
  });

  test("what cannot be read is refused with a sentence in the reader's language", async () => {
    const refused = await sendCv<Problem>(app, own, `${path}/cv`, pdfOf([]), {
      fileName: "skannaus.pdf",
      language: "fi",
    });
    expect([refused.status, refused.body.errors?.[0]?.detail]).toEqual([
      422,
      expect.stringMatching(/^Tiedostossa ei ole tekstiä/),
    ]);
    const typed = await sendCv<Problem>(app, own, `${path}/cv`, "{}", { fileName: "a.json", type: "application/json" });
    expect(typed.status).toBe(415);
  });
});
