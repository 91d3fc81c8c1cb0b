import { expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import { anOpening, anOrganisation } from "../fixtures/records.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

describeNeeding("browser", browserAbsent(), "an opening without a known occupation", () => {
  const demo = demoBrowser();

  test("its ranking says that nobody's work could be compared, and leads to where it is set", {
    timeout: 60_000,
  }, async () => {
    const staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    const { id: employer } = await anOrganisation(staff);
    const { id } = await anOpening(staff, employer, { occupationText: "", skills: [] });
    const desk = await demo.desk({ cookie: staff.cookie, locale: "en" });
    const { page } = desk;
    await desk.open(`/staff/openings/${id}`);
    await page.getByText("This opening names no occupation").waitFor();
    await page.getByText("it is unknown for everybody how close their work is").waitFor();
    await page.getByRole("link", { name: "Set the occupation" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("f-occupationText");
    await page.keyboard.type("accountant");
    await page.getByRole("option", { name: "accountant" }).first().click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { level: 2, name: /candidates/ }).waitFor();
    await desk.settled();
    expect(await page.getByText("This opening names no occupation").count()).toBe(0);
    expect(await page.getByText("unknown for everybody").count()).toBe(0);
    expect(desk.faults()).toEqual([]);
    await desk.close();
  });
});
