import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";
import { focused } from "./tab-order.ts";

const timeout = 60_000;
/** The element that has the focus, by its name in the page. */
const tagOf = (page: Page) => page.evaluate(() => document.activeElement?.tagName.toLowerCase());
/** Presses a button as a keyboard does. */
const press = async (page: Page, name: string | RegExp, within: Page | ReturnType<Page["locator"]> = page) => {
  await within.getByRole("button", { name }).first().press("Enter");
};

describeNeeding("browser", browserAbsent(), "the focus is never lost", () => {
  const demo = demoBrowser();
  let desk: Desk;
  let page: Page;
  let draft: string;
  let published: string;
  beforeAll(async () => {
    const staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    desk = await demo.desk({ cookie: staff.cookie });
    page = desk.page;
    const idOf = async (path: string) =>
      (await staff.get<{ items: readonly { id: string }[] }>(path)).body.items[0]?.id ?? "";
    draft = await idOf("/openings?state=draft&q=molecular%20biologist&limit=1");
    published = await idOf("/candidates?state=published&limit=1");
    await desk.open("/staff/imports");
  });

  test("a refused import is read out where the focus goes", { timeout }, async () => {
    await press(page, "Read and check");
    await expect.poll(() => focused(page)).toBe("Choose a file first.");
    await page.setInputFiles('input[type="file"]', {
      name: "x.json",
      mimeType: "application/json",
      buffer: Buffer.from("["),
    });
    await press(page, "Read and check");
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "alert");
  });

  test("Publish goes away and leaves the focus at the heading, Undo too", { timeout }, async () => {
    await desk.go(`/staff/openings/${draft}`);
    await press(page, "Publish");
    await press(page, "Publish all the same");
    await page.getByText("The opening is published all the same.").waitFor();
    await expect.poll(() => tagOf(page)).toBe("h1");
    await press(page, "Pause");
    await page.getByRole("button", { name: "Undo" }).waitFor();
    await expect.poll(() => tagOf(page)).toBe("h1");
    await press(page, "Undo");
    await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
    await expect.poll(() => tagOf(page)).toBe("h1");
  });

  test("a profile that is withdrawn takes menu and dialog along, and the heading has the focus", {
    timeout,
  }, async () => {
    await desk.go(`/staff/candidates/${published}`);
    await press(page, "More acts");
    await page.getByRole("menuitem").first().press("Enter");
    await press(page, /^Withdraw/, page.getByRole("dialog"));
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => tagOf(page)).not.toBe("body");
    await page.getByRole("button", { name: "More acts" }).waitFor({ state: "detached" });
    await expect.poll(() => tagOf(page)).toBe("h1");
  });

  test("a row that is taken off a form hands on to the next row's button, the last one to what is left", {
    timeout,
  }, async () => {
    await desk.go(`/staff/openings/${draft}/edit`);
    const rows = page.locator("#skills [data-slot=rows] > [role=group]");
    const names = await rows.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    expect(names.length).toBeGreaterThan(1);
    for (const [at] of names.entries()) {
      await page.locator("#skills [data-slot=rows] > [role=group] > button").first().press("Enter");
      await page.waitForFunction(
        (left) => document.querySelectorAll("#skills [data-slot=rows] > [role=group]").length === left,
        names.length - at - 1,
      );
      const next = names[at + 1];
      if (next) await expect.poll(() => focused(page)).toContain(next);
      else await expect.poll(() => tagOf(page)).toBe("h2");
    }
  });

  test("a filter that is taken off hands on to the filter beside it", { timeout }, async () => {
    await desk.go("/staff/candidates?state=published&state=draft");
    const chips = page.locator('[data-slot="facet-chips"] button[aria-pressed="true"]');
    await chips.first().press("Enter");
    await page.waitForURL((url) => url.searchParams.getAll("state").length === 1);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-slot="facet-chips"]') !== null))
      .toBe(true);
  });

  test("a tab keeps the focus it was chosen with", { timeout }, async () => {
    await desk.go(`/staff/candidates/${published}`);
    const tab = page.locator('[data-slot="tabs"] a').nth(1);
    const name = (await tab.innerText()).replace(/\s+/g, " ");
    await tab.press("Enter");
    await page.waitForURL(/tab=/);
    await desk.settled();
    expect(await focused(page)).toBe(name);
    expect(desk.faults().filter((one) => !one.includes("422") && !one.includes("400"))).toEqual([]);
  });
});
