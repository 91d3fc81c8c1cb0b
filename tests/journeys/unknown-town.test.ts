import type { Opening } from "@tuttu/schema";
import { beforeAll, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { type DemoPerson, demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { aCandidate, anOpening, anOrganisation } from "../fixtures/records.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

const timeout = 60_000;

describeNeeding("browser", browserAbsent(), "a town that is in no list", () => {
  const demo = demoBrowser();
  let staff: DemoPerson;
  let desk: Desk;
  beforeAll(async () => {
    staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    desk = await demo.desk({ cookie: staff.cookie, locale: "en" });
  });

  test("is told on the opening, and mended in its form though a language came without its task", {
    timeout,
  }, async () => {
    const { page } = desk;
    const languages = [{ language: "fi", cefr: "B1" as const }];
    const { id } = await anOpening(staff, (await anOrganisation(staff)).id, {
      municipality: "Leito",
      region: "",
      languages,
    });
    await desk.open(`/staff/openings/${id}`);
    await page.getByText("no municipality by the name “Leito”; did you mean Lieto?").waitFor();
    await page.getByRole("link", { name: "Mend the place" }).click();
    await page.waitForURL(/\/edit#f-municipality/);
    await page.getByRole("button", { name: "Use Lieto" }).click();
    expect(await page.locator("#f-municipality").inputValue()).toBe("Lieto");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("f-municipality");
    await page.getByRole("button", { name: "Save" }).last().click();
    await page.waitForURL(/\/staff\/openings\/[^/]+$/);
    const saved = (await staff.get<Opening>(`/openings/${id}`)).body;
    expect(saved).toMatchObject({ municipality: "Lieto", region: "Southwest Finland" });
    await expect.poll(() => page.locator("[data-slot=place-hint]").count()).toBe(0);
  });

  test("of a profile is told beside where the person could work", { timeout }, async () => {
    const { page } = desk;
    const { id } = await aCandidate(staff, { municipality: "Tamperee", region: "" });
    await desk.open(`/staff/candidates/${id}`);
    await page.getByText("no municipality by the name “Tamperee”; did you mean Tampere?").waitFor();
  });
});
