import type { Candidate } from "@tuttu/schema";
import type { Page } from "playwright-core";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { type DemoPerson, demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { made } from "../fixtures/records.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

const at = (part: string) => `/me/profile?part=${part}`;
const saved = (page: Page) => page.locator('[data-slot="saving"][data-state="still"]').getByText("Saved at").waitFor();

describeNeeding("browser", browserAbsent(), "one's own profile is saved while it is written", () => {
  const demo = demoBrowser();
  let own: DemoPerson;
  let id: string;
  let desk: Desk;
  beforeAll(async () => {
    own = await signInToDemo(demo.house, demoEmail(demo.house, "candidate"));
    id = made(await own.get<{ candidateId: string }>("/me")).candidateId;
  });
  beforeEach(async () => {
    desk = await demo.desk({ cookie: own.cookie });
  });
  afterEach(() => desk.close());
  const kept = async () => made(await own.get<Candidate>(`/candidates/${id}`));

  test("a pause in typing saves, and neither focus nor caret moves", async () => {
    const { page } = desk;
    await desk.open(at("about"));
    const goals = page.locator("#f-goals");
    await goals.fill("I want to plan.");
    await goals.evaluate((one: HTMLTextAreaElement) => one.setSelectionRange(14, 14));
    await page.keyboard.type(" budgets");
    await saved(page);
    const place = await goals.evaluate((one: HTMLTextAreaElement) => [
      document.activeElement === one,
      one.selectionEnd,
    ]);
    expect(place).toEqual([true, 22]);
    expect((await kept()).goals).toBe("I want to plan budgets.");
    expect(desk.faults()).toEqual([]);
  });

  test("what is refused stays in its field with the problem beside it, and the rest is saved", async () => {
    const { page } = desk;
    await desk.open(at("contact"));
    const before = (await kept()).email;
    await page.getByLabel("How to say it").fill("free-de-REE-ke");
    const mail = page.getByLabel("E-mail");
    await mail.fill("nobody at home");
    expect(await mail.getAttribute("aria-invalid")).toBeNull();
    await page.keyboard.press("Tab");
    await page.getByText("One value is not saved yet; the rest is.").waitFor();
    expect(await mail.getAttribute("aria-invalid")).toBe("true");
    expect(await mail.inputValue()).toBe("nobody at home");
    expect(await kept()).toMatchObject({ email: before, howToSayIt: "free-de-REE-ke" });
    await mail.fill("friederike@example.org");
    await page.keyboard.press("Tab");
    await saved(page);
    expect((await kept()).email).toBe("friederike@example.org");
  });

  test("what the service refuses in one row holds back that value alone", async () => {
    const { page } = desk;
    await desk.open(at("work"));
    await page.getByRole("button", { name: "Add a job" }).click();
    const jobs = (await kept()).experience.length;
    await page.locator(`#f-experience-${jobs}-title`).fill("Baker");
    await page.keyboard.press("Escape");
    await page.locator(`#f-experience-${jobs}-deeds`).fill("Baked rye bread\n");
    await saved(page);
    await page.locator(`#f-experience-${jobs}-title`).fill("");
    await page.locator(`#f-experience-${jobs}-employerName`).fill("Ohra");
    await page.keyboard.press("Tab");
    await page.getByText("One value is not saved yet; the rest is.").waitFor();
    expect((await kept()).experience[jobs]).toMatchObject({
      title: "Baker",
      employerName: "Ohra",
      deeds: ["Baked rye bread"],
    });
  });

  test("two windows on the same profile lose nothing of each other", async () => {
    const other = await demo.desk({ cookie: own.cookie });
    await desk.open(at("strengths"));
    await other.open(at("strengths"));
    const count = (await kept()).strengths.length;
    for (const [window, name] of [
      [desk, "Patient"],
      [other, "Exact"],
    ] as const) {
      await window.page.getByRole("button", { name: "Add a strength" }).click();
      await window.page.locator(`#f-strengths-${count}-name`).fill(name);
      await window.page.keyboard.press("Tab");
      await saved(window.page);
    }
    const names = (await kept()).strengths.map((one) => one.name);
    expect(names.slice(count).sort()).toEqual(["Exact", "Patient"]);
    expect(other.faults()).toEqual(["refused 412"]);
    await other.close();
  });

  test("without a line everything waits on the device, also over a reload, and goes when the line is back", async () => {
    const { page, context } = desk;
    await desk.open(at("about"));
    await context.route("**/api/v1/candidates/**", (route) =>
      route.request().method() === "PATCH" ? route.abort() : route.continue(),
    );
    await page.getByLabel("Headline").fill("Typed in a tunnel");
    await page.getByText("No connection.").waitFor();
    await page.reload();
    await desk.settled();
    await page.locator("#f-headline").waitFor();
    await expect.poll(() => page.getByLabel("Headline").inputValue()).toBe("Typed in a tunnel");
    await context.unroute("**/api/v1/candidates/**");
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await saved(page);
    expect((await kept()).headline).toBe("Typed in a tunnel");
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("draft")))).toEqual([]);
  });

  test("a session that ends on the way keeps what was typed until the person is back", async () => {
    const { page, context } = desk;
    await desk.open(at("about"));
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.getByLabel("Headline").fill("Typed after the session");
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    await context.addCookies(cookies);
    await desk.open(at("about"));
    await saved(page);
    expect((await kept()).headline).toBe("Typed after the session");
  });
});
