import type { Opening } from "@tuttu/schema";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import { made } from "../fixtures/records.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

const numbersIn = (words: string) => [...words.matchAll(/\d+(?:\.\d+)?/g)].map(([one]) => Number(one));
/** The points of a table of parts as they are read: what each part costs, and what is left. */
async function pointsOf(table: Locator) {
  await table.waitFor();
  const shown = await table.locator(".pts").allInnerTexts();
  const costs = shown.slice(0, -1).map((one) => numbersIn(one)[0] ?? 0);
  return { costs: costs.reduce((sum, one) => sum + one, 0), total: numbersIn(shown.at(-1) ?? "")[0] ?? 0 };
}

describeNeeding("browser", browserAbsent(), "the reasons of a ranking by both sides", () => {
  const demo = demoBrowser();

  test("show both sides, each adding up to 100, and how the two make the number of the row", {
    timeout: 60_000,
  }, async () => {
    const staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    const { items } = made(await staff.get<{ items: readonly Opening[] }>("/openings?state=published&limit=1"));
    const desk = await demo.desk({ cookie: staff.cookie, locale: "en" });
    const { page } = desk;
    await desk.open(`/staff/openings/${items[0]?.id}`);
    const rows = page.locator('[data-slot="match-row"]');
    for (let at = 0; at < 5; at += 1) {
      const row = rows.nth(at);
      await row.locator("button[aria-expanded]").click();
      const [opening, candidate] = await Promise.all(
        ["Opening", "Candidate"].map((name) => pointsOf(row.getByRole("table", { name, exact: true }))),
      );
      expect([opening, candidate].map((side) => (side?.total ?? 0) + (side?.costs ?? 0))).toEqual([100, 100]);
      const [one = 0, other = 0, together = 0] = numbersIn(await row.getByText("√(").innerText());
      expect([one, other].map(Math.round)).toEqual([opening?.total, candidate?.total]);
      expect(Math.abs(Math.sqrt(one * other) - together)).toBeLessThan(0.15);
      expect(await row.getByText(`${Math.round(together)} of 100`).count()).toBeGreaterThan(0);
      await row.locator("button[aria-expanded]").click();
    }
    await page.getByRole("group", { name: "Whose fit counts" }).getByRole("button", { name: "Candidate" }).click();
    await page.waitForURL(/direction=candidate/);
    await desk.settled();
    await rows.first().locator("button[aria-expanded]").click();
    await rows.first().getByRole("heading", { name: "For the employer" }).waitFor();
    expect(desk.faults()).toEqual([]);
    await desk.close();
  });
});
