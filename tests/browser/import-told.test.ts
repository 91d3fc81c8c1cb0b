import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

const timeout = 60_000;
const file = [
  "id,name,email,headline,municipality,skills,availableFrom",
  "t1,Aune Kivelä,,Baker with her own sourdough,Turku,baking; first aid,soon or so",
  "t2,Ivo Marek,ivo at example,Driver of long vehicles,Salo,driving,some day",
].join("\r\n");

const countBeside = async (page: Page, area: string) =>
  Number((await page.locator(`.side a[href="/staff/${area}"] .n`).innerText()).replace(/\D/g, ""));

describeNeeding("browser", browserAbsent(), "what an import tells", () => {
  const demo = demoBrowser();
  let desk: Desk;
  beforeAll(async () => {
    const staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    desk = await demo.desk({ cookie: staff.cookie });
    await desk.open("/staff/imports");
  });

  test("the preview says what leaves out a row and what only a value, as it does", { timeout }, async () => {
    const { page } = desk;
    await page.setInputFiles('input[type="file"]', { name: "t.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
    await page.getByRole("button", { name: "Read and check" }).click();
    await page.getByText("1 row cannot be used as it is").waitFor();
    expect(await page.getByText(/A row is left out whole where its name, mail address or reference/).isVisible()).toBe(
      true,
    );
    const row = page.locator("li.item", { hasText: "Ivo Marek" });
    expect(await row.innerText()).toMatch(/no mail address[\s\S]*no date/);
    await page.getByText("To look at 1").click();
    await page.locator("li.item", { hasText: "Aune Kivelä" }).getByText("no date").waitFor();
    expect(await page.getByText(/A row is left out whole/).count()).toBe(0);
  });

  test("what it has written is counted beside the areas at once, and its drafts are a step away", {
    timeout,
  }, async () => {
    const { page } = desk;
    const before = await countBeside(page, "candidates");
    await page.getByText(/^New 1$/).click();
    const leaveOut = page.getByRole("checkbox", { name: /^Leave this row out ?: Aune Kivelä$/ });
    await leaveOut.check();
    await page.getByText("1 row is left out at your wish.").waitFor();
    expect(await page.getByRole("button", { name: "Write 0 records" }).isDisabled()).toBe(true);
    await leaveOut.uncheck();
    await page.getByRole("button", { name: "Write 1 record" }).click();
    await page.getByText("1 record was written").waitFor();
    await expect.poll(() => countBeside(page, "candidates")).toBe(before + 1);
    const drafts = page.getByRole("link", { name: "See the drafts" });
    expect(await drafts.getAttribute("href")).toBe("/staff/candidates?state=draft");
    await page.getByText(/^New 1$/).click();
    await page.getByRole("link", { name: "Aune Kivelä" }).click();
    await page.getByRole("heading", { level: 1, name: "Aune Kivelä" }).waitFor();
    expect(desk.faults()).toEqual([]);
  });
});
