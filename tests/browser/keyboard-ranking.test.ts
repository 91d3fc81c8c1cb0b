import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";
import { subjectsOf } from "./pages.ts";

const here = (page: Page) => page.locator(".item.is-here");
/** Whether what has the focus lies in the window and nothing over it. */
const focusInView = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return false;
    const { left, top, width, height } = at.getBoundingClientRect();
    return at.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

describeNeeding("browser", browserAbsent(), "a ranking by keyboard alone", () => {
  const demo = demoBrowser();
  let desk: Desk;
  let opening: string;
  beforeAll(async () => {
    const staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    opening = (await subjectsOf(staff, "")).opening;
    desk = await demo.desk({ cookie: staff.cookie });
    await desk.open(`/staff/openings/${opening}`);
  });

  test.each([
    [1440, 900],
    [390, 844],
  ])("k back to an open row and Esc show the row that has the focus, at %i pixels", async (width, height) => {
    const { page } = desk;
    await page.setViewportSize({ width, height });
    await desk.go(`/staff/openings/${opening}`);
    const why = page.locator('[data-slot="why"]');
    for (const key of ["j", "j", "Enter"]) await page.keyboard.press(key);
    await why.waitFor();
    for (const key of ["j", "k"]) await page.keyboard.press(key);
    await expect.poll(() => focusInView(page)).toBe(true);
    expect(await here(page).locator("[data-slot=why]").count()).toBe(1);
    // Whoever reads down into the reasons stands below the row's head.
    await why.evaluate((one) => one.scrollIntoView({ block: "end" }));
    await page.keyboard.press("Escape");
    await why.waitFor({ state: "detached" });
    await expect.poll(() => focusInView(page)).toBe(true);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test("c compares the selected people from the row one is at, says what it needs, and leaves g c alone", async () => {
    const { page } = desk;
    await desk.go(`/staff/openings/${opening}`);
    await page.keyboard.press("c");
    await page.getByText("Select two to four candidates").waitFor();
    for (const key of ["j", "x", "j", "x", "g", "c"]) await page.keyboard.press(key);
    await page.waitForURL("**/staff/candidates");
    await desk.go(`/staff/openings/${opening}`);
    for (const key of ["j", "x", "j", "x", "c"]) await page.keyboard.press(key);
    await page.getByRole("heading", { level: 1, name: "2 candidates side by side" }).waitFor();
  });
});
