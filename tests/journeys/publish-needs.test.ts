import { beforeAll, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { type DemoPerson, demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { aCandidate, anOpening, anOrganisation } from "../fixtures/records.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

const timeout = 60_000;
const needs = /is needed|needs its pay/;

describeNeeding("browser", browserAbsent(), "what publishing needs", () => {
  const demo = demoBrowser();
  let staff: DemoPerson;
  let desk: Desk;
  beforeAll(async () => {
    staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    desk = await demo.desk({ cookie: staff.cookie, locale: "en" });
  });

  test("a refused opening names all that is missing, and each line leads into its field", { timeout }, async () => {
    const { page } = desk;
    const { id: employer } = await anOrganisation(staff);
    const bare = { occupationText: "", municipality: "", region: "", pay: null, skills: [] };
    const { id } = await anOpening(staff, employer, bare);
    for (const [words, field] of [
      ["The occupation is needed", "f-occupationText"],
      ["A job needs its pay", "f-pay-min"],
      ["A municipality or region is needed", "f-municipality"],
    ] as const) {
      await desk.open(`/staff/openings/${id}`);
      const told = await page.locator("main").getByRole("listitem").filter({ hasText: needs }).allInnerTexts();
      await page.getByRole("button", { name: "Publish" }).click();
      const missing = page.getByRole("dialog", { name: "This is missing before it can be published" });
      await missing.waitFor();
      expect(await missing.getByRole("link").count()).toBe(3);
      expect(told).toEqual(await missing.getByRole("listitem").allInnerTexts());
      await missing.getByRole("link", { name: words }).click();
      await page.waitForURL(/\/edit#/);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(field);
    }
    const marked = page.locator("label", { hasText: "needed to publish" });
    expect(await marked.evaluateAll((all) => all.map((one) => one.getAttribute("for")))).toEqual([
      "f-occupationText",
      "f-municipality",
      "f-region",
      "f-pay-min",
      "f-pay-max",
    ]);
    await page.locator("#f-workMode").selectOption("remote");
    await page.locator("#f-visibility").selectOption("staff");
    expect(await marked.count()).toBe(1);
  });

  test("a profile that nothing could find says so, and leads to its skills", { timeout }, async () => {
    const { page } = desk;
    const { id } = await aCandidate(staff, { skills: [] });
    await desk.open(`/staff/candidates/${id}`);
    const told = page.locator("main").getByRole("link", { name: /A skill, a job or a wished occupation/ });
    expect(await told.getAttribute("href")).toBe(`/staff/candidates/${id}/edit#f-skills`);
    await page.getByRole("button", { name: "Publish" }).click();
    await page
      .getByRole("dialog")
      .getByRole("link", { name: /A skill, a job or a wished occupation/ })
      .click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("f-skills");
    expect(await page.getByText("Needed to publish: a skill, a job or a wanted occupation").count()).toBe(3);
  });
});
