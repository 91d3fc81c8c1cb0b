import type { Opening } from "@tuttu/schema";
import { expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { type DemoPerson, demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import { made } from "../fixtures/records.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

const timeout = 120_000;

describeNeeding("browser", browserAbsent(), "what waits and what is not live", () => {
  const demo = demoBrowser();
  /** A code serves once, so each person signs in once. */
  const signedIn = new Map<string, Promise<DemoPerson>>();
  const deskOf = async (role: string) => {
    const person = signedIn.get(role) ?? signInToDemo(demo.house, demoEmail(demo.house, role));
    signedIn.set(role, person);
    const { cookie } = await person;
    return { person: await person, desk: await demo.desk({ cookie, locale: "en" }) };
  };

  test("a number of the overview leads to its rows, and the filter can be taken off", { timeout }, async () => {
    const { desk } = await deskOf("coordinator");
    const { page } = desk;
    await desk.open("/staff");
    const link = page.getByRole("link", { name: /openings without a good match/ });
    const count = Number.parseInt((await link.innerText()).trim(), 10);
    await link.click();
    await page.getByRole("button", { name: "without a good match", pressed: true }).waitFor();
    await desk.settled();
    expect(await page.locator('li[id^="row-opn_"]').count()).toBe(count);
    await page.getByRole("button", { name: "without a good match", pressed: true }).click();
    await desk.settled();
    expect(await page.locator('li[id^="row-opn_"]').count()).toBeGreaterThan(count);
    expect(desk.faults()).toEqual([]);
    await desk.close();
  });

  test("words are left as text many at once, and every count falls with them", { timeout }, async () => {
    const { desk } = await deskOf("coordinator");
    const { page } = desk;
    await desk.open("/staff/linking");
    const beside = page.locator('.nav a[href="/staff/linking"] .n');
    await beside.waitFor();
    const before = Number(await beside.innerText());
    const boxes = page.getByRole("checkbox", { name: /^Select / });
    await boxes.nth(0).click();
    await boxes.nth(2).click({ modifiers: ["Shift"] });
    await page.getByRole("button", { name: "Leave 3 as text" }).click();
    await page.getByText("3 words stay text").waitFor();
    await expect.poll(() => beside.innerText(), { timeout: 10_000 }).toBe(String(before - 3));
    expect(desk.faults()).toEqual([]);
    await desk.close();
  });

  test("publishing for an employer that nobody vetted is asked for, and told afterwards", { timeout }, async () => {
    const { person, desk } = await deskOf("coordinator");
    const { page } = desk;
    const { items } = made(
      await person.get<{ items: readonly Opening[] }>("/openings?q=molecular%20biologist&limit=1"),
    );
    await desk.open(`/staff/openings/${items[0]?.id}`);
    await page.getByText("Not published yet").waitFor();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("button", { name: "Publish all the same" }).click();
    await page.getByText("The opening is published all the same.").waitFor();
    expect(await page.getByText("Not published yet").count()).toBe(0);
    expect(desk.faults()).toEqual([]);
    await desk.close();
  });

  test("an employer writes an opening and publishes it, and a candidate can read it", { timeout }, async () => {
    const employer = await deskOf("organisation_admin");
    const { page } = employer.desk;
    await employer.desk.open("/employer");
    await page.getByRole("link", { name: "New opening" }).click();
    for (const [field, words] of [
      ["title", "Evening driver"],
      ["occupationText", "truck driver"],
      ["municipality", "Turku"],
      ["pay-min", "2600"],
    ]) {
      await page.locator(`#f-${field}`).fill(words ?? "");
    }
    await page.locator('form button[type="submit"]').click();
    await page.getByRole("heading", { level: 1, name: "Evening driver" }).waitFor();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText("published", { exact: true }).waitFor();
    const id = page.url().split("/").at(-1);
    const candidate = await deskOf("candidate");
    await candidate.desk.open("/me");
    await candidate.desk.page.getByRole("button", { name: "Pause" }).waitFor();
    await candidate.desk.open(`/me/openings/${id}`);
    await candidate.desk.page.getByRole("heading", { level: 1, name: "Evening driver" }).waitFor();
    expect([...employer.desk.faults(), ...candidate.desk.faults()]).toEqual([]);
    await employer.desk.close();
    await candidate.desk.close();
  });
});
