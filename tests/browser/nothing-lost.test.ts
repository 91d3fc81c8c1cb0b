import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { type DemoPerson, demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";
import { type Subjects, subjectsOf } from "./pages.ts";
import { focused } from "./tab-order.ts";

const waitingWords = (page: Page) => page.locator("main li.item p.font-strong");

describeNeeding("browser", browserAbsent(), "nothing is lost on the way", () => {
  const demo = demoBrowser();
  let staff: DemoPerson;
  let desk: Desk;
  let of: Subjects;
  beforeAll(async () => {
    staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    of = await subjectsOf(staff, "");
    desk = await demo.desk({ cookie: staff.cookie });
    await desk.open("/staff");
  });

  test("who comes back from a comparison, by Back or by the crumb, finds the same people selected", async () => {
    const { page } = desk;
    await desk.go(`/staff/openings/${of.opening}`);
    const boxes = page.getByRole("checkbox", { name: /^Select (?!all)/ });
    for (const at of [0, 2]) await boxes.nth(at).click();
    const compare = page.getByRole("button", { name: "Compare 2" });
    for (const back of [() => page.goBack(), () => page.locator("main nav a").last().click()]) {
      await compare.click();
      await page.getByRole("heading", { level: 1, name: "2 candidates side by side" }).waitFor();
      await back();
      await compare.waitFor();
      await desk.settled();
      expect([await boxes.nth(0).isChecked(), await boxes.nth(1).isChecked(), await boxes.nth(2).isChecked()]).toEqual([
        true,
        false,
        true,
      ]);
    }
  });

  test("the list of keys gives the focus back", async () => {
    const { page } = desk;
    await desk.go("/staff/candidates");
    const link = page.locator("main li.item a").nth(1);
    await link.focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await expect.poll(() => link.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test("the search for a meaning takes the focus, Esc gives it back, and a decided row hands it on", async () => {
    const { page } = desk;
    await desk.go("/staff/linking");
    const [first = "", second = ""] = await waitingWords(page).allInnerTexts();
    const row = page.locator("main li.item").first();
    await row.getByRole("button", { name: /search/i }).press("Enter");
    await expect.poll(() => focused(page)).toBe(`Search what “${first}” means`);
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toMatch(/search/i);
    await row.getByRole("button", { name: "Leave as text" }).press("Enter");
    await expect.poll(() => focused(page)).toBe(`Select ${second}`);
    await page.keyboard.press("u");
    await page.getByText("The decision is taken back").waitFor();
    await expect.poll(() => waitingWords(page).first().innerText()).toBe(first);
    expect(desk.faults()).toEqual([]);
  });

  test("a municipality is chosen from a list and brings its region; one abroad may be typed", async () => {
    const { page } = desk;
    await desk.go("/staff/openings/new");
    const place = page.getByRole("combobox", { name: "Municipality" });
    const region = page.getByRole("combobox", { name: "Region" });
    await place.pressSequentially("åb");
    await page.getByRole("option", { name: /^Turku/ }).click();
    expect([await place.inputValue(), await region.inputValue()]).toEqual(["Turku", "Southwest Finland"]);
    await place.fill("Tallinn");
    await page.getByRole("option", { name: /Keep “Tallinn”/ }).click();
    expect(await place.inputValue()).toBe("Tallinn");
  });

  test("a job that ends before it begins is told at the field, and nothing is sent", async () => {
    const { page } = desk;
    await desk.go("/staff/candidates/new");
    await page.getByLabel("Name", { exact: true }).first().fill("Aune Kivelä");
    await page.getByRole("button", { name: "Add a job" }).click();
    await page.locator("#f-experience-0-title").fill("Baker");
    await page.locator("#f-experience-0-fromMonth").fill("2024-05");
    await page.locator("#f-experience-0-toMonth").fill("2023-12");
    await page.getByRole("button", { name: "Create profile" }).click();
    await page.getByRole("link", { name: "To: The end lies before the beginning." }).click();
    expect(await page.locator("#f-experience-0-toMonth").getAttribute("aria-invalid")).toBe("true");
    expect(new URL(page.url()).pathname).toBe("/staff/candidates/new");
  });

  test("signing out with something unsaved asks, and what is discarded stays on no device", async () => {
    const { page } = desk;
    const menu = page.getByRole("button", { name: /settings and sign-out/ });
    const leave = async () => {
      await menu.click();
      await page.getByRole("menuitem", { name: "Sign out" }).click();
    };
    await leave();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await page.getByLabel("Name", { exact: true }).first().inputValue()).toBe("Aune Kivelä");
    await leave();
    await page.getByRole("button", { name: "Discard and sign out" }).click();
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("tuttu.draft")));
    await expect.poll(kept).toEqual([]);
  });
});
