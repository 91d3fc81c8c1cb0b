import type { Candidate } from "@tuttu/schema";
import { beforeAll, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { made } from "../fixtures/records.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

const timeout = 60_000;

describeNeeding("browser", browserAbsent(), "an employer looks for people", () => {
  const demo = demoBrowser();
  let desk: Desk;
  /** Names and addresses of everybody in the programme. */
  let identities: readonly string[];
  beforeAll(async () => {
    const staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    const { items } = made(await staff.get<{ items: Candidate[] }>("/candidates?limit=100&state=published"));
    const whole = await Promise.all(items.map(({ id }) => staff.get<Candidate>(`/candidates/${id}`)));
    identities = whole.flatMap(({ body }) => [body.preferredName, body.email ?? body.preferredName]);
    const member = await signInToDemo(demo.house, demoEmail(demo.house, "organisation_admin"));
    desk = await demo.desk({ cookie: member.cookie });
  });
  const told = async () => {
    const text = await desk.page.content();
    expect(identities.filter((identity) => text.includes(identity))).toEqual([]);
  };

  test("from an opening to people who fit it, each with why, and to one whole card; nobody is named", {
    timeout,
  }, async () => {
    const { page } = desk;
    expect(identities.length).toBeGreaterThan(50);
    await desk.open("/employer");
    await page.getByRole("link", { name: "Supply planner" }).click();
    await page.getByRole("link", { name: "See people" }).click();
    await page.getByRole("heading", { level: 1, name: "People for Supply planner" }).waitFor();
    const best = page.locator('[data-slot="person-card"]').first();
    await best
      .getByText(/demand planning|plan demand/i)
      .first()
      .waitFor();
    const name = await best.getByRole("heading", { level: 2 }).innerText();
    await best.getByRole("button", { name: new RegExp(`^Why ?: ${name}$`) }).click();
    await best.locator('[data-slot="why"]').waitFor();
    await told();
    await best.getByRole("link", { name: new RegExp(`^Whole card ?: ${name}$`) }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.locator('[data-slot="whole-card"]').waitFor();
    await told();
  });

  test("by words and filters, with counts that tell of no few", { timeout }, async () => {
    const { page } = desk;
    await desk.open("/employer/talent");
    await page.getByRole("heading", { name: /^People: at least \d+[05]$/ }).waitFor();
    await page.getByRole("searchbox", { name: "Search talent" }).fill("food");
    await page.waitForURL(/q=food/);
    await desk.settled();
    const cards = page.locator('[data-slot="person-card"]');
    expect(await cards.count()).toBeGreaterThan(0);
    expect(await cards.first().innerText()).toMatch(/food/i);
    await page.getByRole("button", { name: "Region" }).click();
    const counts = await page.locator(".menu label .figures").allInnerTexts();
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.filter((one) => !/^(fewer than 5|at least \d*[05])$/.test(one))).toEqual([]);
    await told();
    expect(desk.faults()).toEqual([]);
  });

  test("a person goes on the list of an opening with a note, and is found, noted on and taken off by keyboard", {
    timeout,
  }, async () => {
    const { page } = desk;
    await desk.open("/employer");
    await page.getByRole("link", { name: "Supply planner" }).click();
    await page.getByRole("link", { name: "See people" }).click();
    const best = page.locator('[data-slot="person-card"]').first();
    const name = await best.getByRole("heading", { level: 2 }).innerText();
    await best.getByRole("button", { name: /^Shortlist ?:/ }).press("Enter");
    await page.getByLabel("Note for colleagues").fill("Ask her about stock-outs");
    await page.getByRole("dialog").getByRole("button", { name: "Shortlist" }).press("Enter");
    await best.getByRole("button", { name: /^On the list ?:/ }).waitFor();
    await page.getByRole("link", { name: "Shortlist of this opening" }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "Shortlists" }).waitFor();
    const row = page.locator('[data-slot="person-card"]');
    await row.getByText("Ask her about stock-outs").waitFor();
    await page.keyboard.press("j");
    await row.getByRole("link", { name, exact: true }).and(page.locator(":focus")).waitFor();
    await row.getByRole("button", { name: /^Write a note/ }).press("Enter");
    await row.getByRole("textbox").fill("She answers on Tuesday");
    await row.getByRole("button", { name: "Save note" }).press("Enter");
    await row.getByText("She answers on Tuesday").waitFor();
    await told();
    await row.getByRole("button", { name: /^Remove from the list/ }).press("Enter");
    await page.getByText("2 notes go with it").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Remove from the list" }).press("Enter");
    await page.getByText("Nobody on this list yet").waitFor();
    expect(desk.faults()).toEqual([]);
  });

  test("a search is kept under a name, renamed, opened again and removed", { timeout }, async () => {
    const { page } = desk;
    await desk.open("/employer/talent?q=food");
    await page.getByRole("button", { name: "Save this search" }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).press("Enter");
    await page.getByText("Saved: food").waitFor();
    await page.getByRole("link", { name: "Saved searches" }).press("Enter");
    const row = page.locator('[data-slot="saved-search"]');
    await row.getByText(/mail once a day at most/).waitFor();
    await row.getByRole("button", { name: /^Mail no more/ }).press("Enter");
    await row.getByText(/no mail/).waitFor();
    await row.getByRole("button", { name: /^Rename/ }).press("Enter");
    await row.getByLabel("Name of the search").fill("People for the kitchen");
    await page.keyboard.press("Enter");
    await row.getByRole("link", { name: "People for the kitchen" }).press("Enter");
    await page.waitForURL(/talent\?q=food/);
    await page.locator('[data-slot="person-card"]').first().waitFor();
    await page.goBack();
    await row.getByRole("button", { name: /^Remove/ }).press("Enter");
    await page.getByText("No saved searches yet").waitFor();
    expect(desk.faults()).toEqual([]);
  });
});
