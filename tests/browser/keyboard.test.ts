import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";
import { subjectsOf } from "./pages.ts";
import { focused, tabsTo } from "./tab-order.ts";

const here = (page: Page) => page.locator(".item.is-here");
const path = (page: Page) => new URL(page.url()).pathname;

describeNeeding("browser", browserAbsent(), "by keyboard alone", () => {
  const demo = demoBrowser();
  let desk: Desk;
  let opening: string;
  beforeAll(async () => {
    const staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    opening = (await subjectsOf(staff, "")).opening;
    desk = await demo.desk({ cookie: staff.cookie });
    await desk.open("/staff/candidates");
  });

  test("? shows the keys, and Esc gives the page back", async () => {
    const { page } = desk;
    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "Keyboard" });
    await keys.waitFor();
    expect(await keys.getByText("next, previous row").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await keys.waitFor({ state: "hidden" });
  });

  test("/ goes to the search field, and what is typed narrows the list and stands in the address", async () => {
    const { page } = desk;
    await page.keyboard.press("/");
    expect(await focused(page)).toBe("Search candidates");
    await page.keyboard.type("nurse");
    await page.waitForURL(/q=nurse/);
    await desk.settled();
    await page.keyboard.press("Escape");
    expect(await focused(page)).not.toBe("Search candidates");
  });

  test("j and k walk the rows, Enter opens the one, and Esc lets it go", async () => {
    const { page } = desk;
    await desk.go("/staff/candidates");
    const rows = page.locator('[data-slot="virtual-list"] li.item');
    const wanted = await rows.nth(1).locator("a").first().innerText();
    for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
    expect(await here(page).locator("a").first().innerText()).toBe(wanted);
    await page.keyboard.press("Escape");
    expect(await here(page).count()).toBe(0);
    for (const key of ["j", "j", "Enter"]) await page.keyboard.press(key);
    await page.getByRole("heading", { level: 1, name: wanted }).waitFor();
    expect(path(page)).toMatch(/^\/staff\/candidates\/cnd_/);
  });

  test("the row that j and k go to has the focus, in every list, and they go on from the row that Tab came to", async () => {
    const { page } = desk;
    const named = (name: string) => expect.poll(() => focused(page)).toBe(name);
    const link = (at: number) => page.locator('[data-slot="virtual-list"] li.item .who a').nth(at).innerText();
    for (const area of ["candidates", "openings"]) {
      await desk.go(`/staff/${area}`);
      for (const key of ["j", "j"]) await page.keyboard.press(key);
      await named(await link(1));
      await page.keyboard.press("k");
      await named(await link(0));
      await page.keyboard.press("Tab");
      await named(await link(1));
      await page.keyboard.press("j");
      await named(await link(2));
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/staff\/openings\/opn_/);
    await desk.go(`/staff/openings/${opening}`);
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toMatch(/^Why /);
    await page.keyboard.press("Enter");
    await page.locator('[data-slot="why"]').waitFor();
    await page.keyboard.press("Enter");
    await page.locator('[data-slot="why"]').waitFor({ state: "detached" });
    await desk.go("/staff/linking");
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toMatch(/^Select /);
  });

  test("in a ranking Enter opens the why, x picks two, and Esc closes what is open", async () => {
    const { page } = desk;
    await desk.go(`/staff/openings/${opening}`);
    for (const key of ["j", "Enter"]) await page.keyboard.press(key);
    const why = page.locator('[data-slot="why"]');
    await why.waitFor();
    await page.keyboard.press("Escape");
    await why.waitFor({ state: "detached" });
    for (const key of ["x", "j", "x"]) await page.keyboard.press(key);
    expect(await page.getByRole("button", { name: "Compare 2" }).isEnabled()).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /Compare/ }).waitFor({ state: "detached" });
  });

  test("Esc closes the person beside the ranking", async () => {
    const { page } = desk;
    await desk.go(`/staff/openings/${opening}`);
    await page.locator('[data-slot="match-row"] a').first().press("Enter");
    const panel = page.locator('[data-slot="panel"]');
    await panel.waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await page.waitForURL((url) => !url.searchParams.has("person"));
  });

  test("a meaning is searched by the words of the row, and what is typed replaces them", async () => {
    const { page } = desk;
    await desk.go("/staff/linking");
    await page
      .locator("main li.item")
      .first()
      .getByRole("button", { name: /search/i })
      .press("Enter");
    await page.keyboard.type("cooking");
    expect(await page.locator('main [data-slot="combobox"] input').inputValue()).toBe("cooking");
  });

  test("Ctrl+K opens empty after it was left with words in it", async () => {
    const { page } = desk;
    const field = page.getByRole("dialog").getByRole("combobox");
    await page.keyboard.press("Control+k");
    await field.waitFor();
    await page.keyboard.type("Amal");
    await page.keyboard.press("Escape");
    await field.waitFor({ state: "detached" });
    await page.keyboard.press("Control+k");
    await field.waitFor();
    expect(await field.inputValue()).toBe("");
    await page.keyboard.press("Escape");
    await field.waitFor({ state: "detached" });
  });

  test("Ctrl+K finds a person by name and goes there", async () => {
    const { page } = desk;
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("Amal Darwish");
    await page.getByRole("dialog").getByText("Amal Darwish").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Amal Darwish" }).waitFor();
  });

  test("g and a letter go to an area", async () => {
    const { page } = desk;
    for (const key of ["g", "o"]) await page.keyboard.press(key);
    await page.waitForURL("**/staff/openings");
    await desk.settled();
  });

  test.each([
    ["/staff", "New opening", 6],
    ["/staff/candidates", "New candidate", 6],
    ["/staff/openings", "New opening", 6],
    ["/staff/organisations", "New organisation", 6],
    ["/staff/imports", "Read and check", 8],
  ])("%s: past the skip link, Tab reaches “%s” within %i steps", async (address, act, steps) => {
    const { page } = desk;
    await desk.open(address);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await tabsTo(page, act, steps)).toContain(act);
  });

  test("no page takes the Tab order into its own hands", async () => {
    const { page } = desk;
    for (const address of ["/staff", "/staff/candidates", "/staff/candidates/new", `/staff/openings/${opening}`]) {
      await desk.go(address);
      expect(await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').count()).toBe(0);
    }
    expect(desk.faults()).toEqual([]);
  });
});
