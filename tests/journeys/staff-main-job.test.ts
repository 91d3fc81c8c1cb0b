import { beforeAll, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { demoEmail } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { demoPassword } from "../fixtures/served-house.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";
import { type OwnFile, peopleFile, postingsFile, postingTitle } from "./own-files.ts";

/** Points of a row in a ranking, as they are written: "96 of 100". */
const pointsOf = (text: string): number => Number(/(\d+) of 100/.exec(text)?.[1]);

/** One person's whole way; each step stands on the one before. */
describeNeeding("browser", browserAbsent(), "a coordinator, from the door to a better ranking", () => {
  const demo = demoBrowser();
  let desk: Desk;
  let ranking = "";
  let before = Number.NaN;
  beforeAll(async () => {
    desk = await demo.desk();
  });
  const row = (name: string) => desk.page.locator('[data-slot="match-row"]').filter({ hasText: name }).first();

  test("signs in with a password and the six digits of a second factor, and lands where the link led", async () => {
    const { page } = desk;
    const email = demoEmail(demo.house, "coordinator");
    await page.goto("/staff/imports");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page
      .getByRole("alert")
      .getByText(/do not belong together/)
      .waitFor();
    expect(await page.getByLabel("E-mail").inputValue()).toBe(email);
    await page.getByLabel("Password", { exact: true }).fill(demoPassword);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByLabel("Code of six digits").fill(await demo.house.code(email));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { level: 1, name: "Import" }).waitFor();
    expect(desk.faults().filter((one) => !/^refused 4\d\d$/.test(one))).toEqual([]);
  });

  const imported = async (file: OwnFile, kind: "Candidates" | "Openings", confirm: string) => {
    const { page } = desk;
    await desk.go("/staff/imports");
    await page.locator("main").getByText(kind, { exact: true }).first().click();
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText(file.name).first().waitFor();
    await page.getByRole("button", { name: "Read and check" }).click();
    await page.getByRole("heading", { level: 1, name: file.name }).waitFor();
    const write = page.getByRole("button", { name: confirm });
    await write.waitFor();
    // Nobody is published unasked.
    const publish = page.getByRole("checkbox", { name: /^Publish what may be published/ });
    expect(await publish.isChecked()).toBe(false);
    await publish.check();
    return write;
  };

  test("sees which line of a file is faulty and why, before anything is written", async () => {
    const { page } = desk;
    const write = await imported(peopleFile, "Candidates", "Write 2 records");
    await page.getByText("1 row cannot be used as it is").waitFor();
    await page.getByText("line 4").waitFor();
    await page.getByText(/olga at example/).waitFor();
    await write.click();
    await page.getByText("2 records were written").waitFor({ timeout: 60_000 });
  });

  test("brings in an opening as schema.org JobPosting and finds it in the list", async () => {
    const { page } = desk;
    await (await imported(postingsFile, "Openings", "Write 1 record")).click();
    await page.getByText("1 record was written").waitFor({ timeout: 60_000 });
    await page.getByRole("link", { name: "See the openings" }).click();
    await page.getByRole("link", { name: postingTitle }).click();
    await page.getByRole("heading", { level: 1, name: postingTitle }).waitFor();
    await desk.settled();
    ranking = new URL(page.url()).pathname;
  });

  test("reads who fits and why: the parts that cost, what was asked in its state", async () => {
    const { page } = desk;
    await row("Noor Haddad").waitFor();
    before = pointsOf(await row("Noor Haddad").innerText());
    expect(before).toBeGreaterThan(50);
    await page.getByRole("button", { name: "Why Noor Haddad" }).click();
    const why = page.locator('[data-slot="why"]');
    await why.getByText("Together").waitFor();
    const asked = why.locator('[data-slot="requirement"]');
    expect(await asked.filter({ hasText: "React" }).innerText()).toContain("claimed");
    expect(await asked.filter({ hasText: "debug software" }).innerText()).toContain("not told");
  });

  test("compares two people side by side", async () => {
    const { page } = desk;
    await page.getByRole("checkbox", { name: "Select Noor Haddad" }).check();
    await page.getByRole("checkbox", { name: "Select Eero Vuori" }).check();
    await page.getByRole("button", { name: "Compare 2" }).click();
    await page.getByRole("heading", { level: 1, name: "2 candidates side by side" }).waitFor();
    const table = page.locator('[data-slot="compare"]');
    await table.getByRole("columnheader", { name: /Noor Haddad/ }).waitFor();
    await table.getByRole("columnheader", { name: /Eero Vuori/ }).waitFor();
  });

  test("opens one of them and sees this opening among her best", async () => {
    const { page } = desk;
    await page.locator('[data-slot="compare"]').getByRole("link", { name: "Noor Haddad" }).click();
    await page.getByRole("heading", { level: 1, name: "Noor Haddad" }).waitFor();
    await row(postingTitle).waitFor();
    expect(pointsOf(await row(postingTitle).innerText())).toBe(before);
  });

  test("decides what a word means, once, and the ranking has heard of it", async () => {
    const { page } = desk;
    await desk.go("/staff/linking?q=rubber");
    const word = page.locator("li.item").filter({ hasText: "rubber duck debugging" });
    await word.getByRole("button", { name: /^(Another|Search a meaning)$/ }).click();
    await word.getByRole("combobox").fill("debug software");
    await word
      .getByRole("option", { name: /debug software/ })
      .first()
      .click();
    await page.getByText(/“rubber duck debugging” means debug software now/).waitFor();
    await desk.go(ranking);
    await row("Noor Haddad").waitFor();
    expect(pointsOf(await row("Noor Haddad").innerText())).toBeGreaterThan(before);
    expect(desk.faults()).toEqual([]);
  });
});
