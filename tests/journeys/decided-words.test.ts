import { expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

describeNeeding("browser", browserAbsent(), "words that were decided", () => {
  const demo = demoBrowser();

  test("are looked up with who and when, and taken back they wait again", { timeout: 60_000 }, async () => {
    const staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    const desk = await demo.desk({ cookie: staff.cookie, locale: "en" });
    const { page } = desk;
    await desk.open("/staff/linking");
    const first = page.locator("ol.list > li").first();
    const words = (await first.locator("p").first().innerText()).trim();
    await first.getByRole("button", { name: "Leave as text" }).click();
    await page.getByText(`“${words}” stays text`).waitFor();
    await page.getByRole("button", { name: "Decided" }).click();
    await page.waitForURL(/view=decided/);
    const decided = page.locator("ol.list > li", { hasText: words }).first();
    await decided.getByText("left as text").waitFor();
    expect(await decided.innerText()).toContain("Riikka Salonen");
    await decided.getByRole("button", { name: "Take back" }).press("Enter");
    await decided.getByText("taken back or changed since").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
    await page.getByRole("button", { name: "Waiting" }).click();
    await page.locator("ol.list > li", { hasText: words }).first().waitFor();
    expect(desk.faults()).toEqual([]);
    await desk.close();
  });
});
