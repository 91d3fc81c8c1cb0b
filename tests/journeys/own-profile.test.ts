import type { Candidate } from "@tuttu/schema";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { focused } from "../browser/tab-order.ts";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { type DemoPerson, demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { asCandidate, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, made } from "../fixtures/records.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

const timeout = 120_000;
const phone = { width: 390, height: 844 };
const longestWay = 90;

/** Goes by the keyboard alone to what is read out as `name`. */
async function goTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let steps = 0; steps < longestWay; steps += 1) {
    await page.keyboard.press(key);
    if (name.test(await focused(page))) return;
  }
  throw new Error(`${name} is not on the way of ${longestWay} steps`);
}

const at = (page: Page) => page.evaluate(() => document.activeElement?.id);
const saved = (page: Page) =>
  page.locator('[data-slot="saving"][data-state="still"]').getByText("Tallennettu").waitFor();

/** Controls of the page that cannot be seen or touched when they have the focus, for a bar or a head in front of them. */
const hidden = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const controls = "a[href], button, input, select, textarea, summary";
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>(`main :is(${controls})`)) {
      if (!one.checkVisibility()) continue;
      one.focus();
      await new Promise((done) => requestAnimationFrame(done));
      const { left, top, width, height } = one.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
      const isSeen = one.contains(there) || there?.contains(one);
      if (document.activeElement !== one || !isSeen) found.push(one.outerHTML.slice(0, 120));
    }
    return found;
  });

describeNeeding("browser", browserAbsent(), "a person's own way to be found", () => {
  const demo = demoBrowser();
  let staff: DemoPerson;
  let own: SignedIn;
  let id: string;
  let desk: Desk;
  beforeAll(async () => {
    staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    ({ id } = await aCandidate(staff, { preferredName: "Aino", headline: "", skills: [] }));
    own = await asCandidate(demo.house, await demo.house.programme("Laituri"), id);
    desk = await demo.desk({ cookie: own.cookie, locale: "fi", viewport: phone });
  });
  const kept = async () => made(await own.get<Candidate>(`/candidates/${id}`));

  test("from the first page to the published profile, in Finnish, by the keyboard alone", { timeout }, async () => {
    const { page } = desk;
    await desk.open("/me");
    await page.getByRole("heading", { level: 1, name: "Hei Aino, 3 askelta ensimmäiseen esittelyyn" }).waitFor();
    await goTo(page, /^Kerro, mistä sinut löytää/);
    await page.keyboard.press("Enter");
    await expect.poll(() => at(page), { timeout: 10_000 }).toBe("f-skills");
    await page.keyboard.type("ensiap");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await saved(page);
    await goTo(page, /^Tänään$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Hei Aino, 2 askelta" }).waitFor();
    await goTo(page, /^Kirjoita, mitä haluat tehdä/);
    await page.keyboard.press("Enter");
    await expect.poll(() => at(page), { timeout: 10_000 }).toBe("f-goals");
    await page.keyboard.type("Haluan hoitaa ihmisiä Turussa ja oppia lisää suomea työssä.");
    await page.getByText("”Turussa” kertoo paikan.").waitFor();
    await saved(page);
    await goTo(page, /^Tänään$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Hei Aino, yksi askel" }).waitFor();
    await goTo(page, /^Julkaise$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Ohjelman henkilöstö lukee profiiliasi" }).waitFor();
    await staff.post(`/candidates/${id}/publish`, undefined, {
      "if-match": (await staff.get(`/candidates/${id}`)).etag,
    });
    await desk.open("/me");
    await page.getByRole("heading", { name: "Sinut löydetään" }).waitFor();
    expect(await kept()).toMatchObject({ state: "published", goals: expect.stringContaining("Turussa") });
    expect(desk.faults()).toEqual([]);
  });

  test("on a phone every control of every part can be seen when it has the focus", { timeout }, async () => {
    const { page } = desk;
    const { etag } = await own.get(`/candidates/${id}`);
    await own.patch(`/candidates/${id}`, etag, {
      experience: [{ title: "Leipuri", deeds: ["Leivoin ruisleipää"] }],
      education: [{ degree: "Kandidaatti" }],
      strengths: [{ name: "Rauhallinen" }],
      helpOffers: [{ topic: "Leivonta", form: "call" }],
      contactLinks: [{ kind: "other", url: "https://example.org" }],
    });
    const parts = ["about", "strengths", "work", "education", "skills", "languages", "wishes", "help", "contact"];
    const found: Record<string, string[]> = {};
    for (const path of ["/me", "/me/profile", ...parts.map((part) => `/me/profile?part=${part}`)]) {
      await desk.open(path);
      const out = await hidden(page);
      if (out.length > 0) found[path] = out;
    }
    expect(found).toEqual({});
  });

  test("a hint that is not for me is gone, also after the page was left, and comes back by undo", {
    timeout,
  }, async () => {
    const { page } = desk;
    await desk.open("/me");
    const hints = page.locator('[data-slot="hint"]');
    await hints.first().waitFor();
    expect(await hints.count()).toBeLessThanOrEqual(3);
    const what = await hints.first().locator("h3").innerText();
    await hints.first().getByRole("button", { name: "Ei minulle" }).click();
    await page.getByRole("heading", { name: what }).waitFor({ state: "detached" });
    await desk.open("/me/openings");
    await desk.open("/me");
    await hints.first().waitFor();
    expect(await page.getByRole("heading", { name: what }).count()).toBe(0);
    const other = hints.first();
    const second = await other.locator("h3").innerText();
    await other.getByRole("button", { name: "Ei minulle" }).click();
    await page.getByRole("button", { name: "Kumoa" }).click();
    await page.getByRole("heading", { name: second }).waitFor();
    await hints.first().getByRole("link", { name: "Kirjoita" }).click();
    await expect.poll(() => at(page), { timeout: 10_000 }).toMatch(/^f-/);
  });
});
