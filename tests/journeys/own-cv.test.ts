import type { Candidate } from "@tuttu/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { docxOf } from "../fixtures/cv/docx.ts";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { type DemoPerson, demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { asCandidate, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, made } from "../fixtures/records.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

const timeout = 60_000;
const cv = docxOf(["Registered nurse 2019-03 - 2023-06", "Provided first aid in a busy harbour.", "Finnish: B1"]);

describeNeeding("browser", browserAbsent(), "a profile that is filled from a CV", () => {
  const demo = demoBrowser();
  let staff: DemoPerson;
  let own: SignedIn;
  let id: string;
  let desk: Desk;
  beforeAll(async () => {
    staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    ({ id } = await aCandidate(staff, { preferredName: "Aino", skills: [{ text: "cooking" }], languages: [] }));
    own = await asCandidate(demo.house, await demo.house.programme("Laituri"), id);
    desk = await demo.desk({ cookie: own.cookie, locale: "fi", viewport: { width: 390, height: 844 } });
  });
  afterAll(() => desk.close());
  const kept = async () => made(await own.get<Candidate>(`/candidates/${id}`));

  test("takes what the person ticks, on a phone, by the keyboard, and keeps what stands", { timeout }, async () => {
    const { page } = desk;
    await desk.open("/me/profile");
    await page.getByRole("link", { name: "Täytä ansioluettelosta" }).press("Enter");
    await page.setInputFiles("input[type=file]", {
      name: "ansioluettelo.docx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(cv),
    });
    await page.getByRole("heading", { name: "Löysimme ansioluettelostasi" }).waitFor();
    await page.getByText("Ansioluettelostasi: ”Provided first aid in a busy harbour.”").waitFor();
    expect((await kept()).version).toBe(1);
    await page.getByRole("checkbox", { name: "Registered nurse" }).press("Space");
    await page.getByLabel("Tehtävänimike").fill("Nurse on the ferry");
    await page.getByRole("checkbox", { name: "ensiapu" }).press("Space");
    await page.getByRole("button", { name: "Lisää 2 profiiliini" }).press("Enter");
    await page.waitForURL("**/me/profile");
    const { skills, experience, languages } = await kept();
    expect(skills.map(({ text, link }) => [text, link.state])).toEqual([
      ["cooking", expect.anything()],
      ["ensiapu", "confirmed"],
    ]);
    expect(experience.at(-1)).toMatchObject({ title: "Nurse on the ferry", fromMonth: "2019-03", toMonth: "2023-06" });
    expect(languages).toEqual([]);
    expect(desk.faults()).toEqual([]);
  });
});
