import { afterEach, beforeAll, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";
import { type Subjects, subjectsOf } from "./pages.ts";

const problem = {
  status: 503,
  contentType: "application/problem+json",
  body: JSON.stringify({
    type: "/problems/unavailable",
    title: "The service rests",
    status: 503,
    detail: "Nothing was lost; try again in a minute.",
    instance: "req_for_the_test",
  }),
};

describeNeeding("browser", browserAbsent(), "when a request fails", () => {
  const demo = demoBrowser();
  let desk: Desk;
  let of: Subjects;
  beforeAll(async () => {
    const staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    of = await subjectsOf(staff, "");
    desk = await demo.desk({ cookie: staff.cookie });
    await desk.open("/staff");
  });
  afterEach(() => desk.context.unrouteAll());

  test.each([
    ["the list of candidates", () => "/staff/candidates"],
    ["a candidate", () => `/staff/candidates/${of.candidate}`],
    ["an opening", () => `/staff/openings/${of.opening}`],
    ["a comparison", () => `/staff/openings/${of.opening}/compare?candidate=${of.ranked[0]}&candidate=${of.ranked[1]}`],
    ["the overview", () => "/staff"],
    ["the tree", () => "/staff/taxonomy"],
  ])("%s tells the problem, its number, and tries again when asked", async (_name, address) => {
    const { page, context } = desk;
    await desk.go("/account");
    await context.route("**/api/v1/**", (route) => route.fulfill(problem));
    await desk.go(address());
    const told = page.getByRole("alert").first();
    await told.getByText("The service rests").waitFor();
    expect(await told.innerText()).toContain("req_for_the_test");
    await context.unrouteAll();
    await told.getByRole("button", { name: "Try again" }).click();
    await told.waitFor({ state: "detached" });
    await desk.settled();
    await page.locator("main .card, main .list").first().waitFor();
  });

  test("a thing that is not there says so, whoever's it may be", async () => {
    await desk.go(`/staff/candidates/${of.candidate.slice(0, -4)}0000`);
    await desk.page.getByRole("alert").getByText("Not found").waitFor();
  });

  test("a form that could not be sent keeps every word, also over a reload", async () => {
    const { page, context } = desk;
    await desk.go(`/staff/candidates/${of.candidate}/edit`);
    const headline = page.getByLabel("Headline");
    await headline.fill("Planner of long routes");
    await context.route("**/api/v1/candidates/*", (route) =>
      route.request().method() === "PATCH" ? route.abort("connectionfailed") : route.fallback(),
    );
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("This could not be saved yet").waitFor();
    expect(await headline.inputValue()).toBe("Planner of long routes");
    await page.getByText(/Kept on this device/).waitFor();
    await desk.open(`/staff/candidates/${of.candidate}/edit`);
    await page.getByText("What you typed last time and did not save is back.").waitFor();
    expect(await headline.inputValue()).toBe("Planner of long routes");
    await page.getByRole("button", { name: "Start from what is saved" }).click();
    expect(await headline.inputValue()).not.toBe("Planner of long routes");
  });

  test("a field that is refused is told beside it and in a summary that leads to it", async () => {
    const { page } = desk;
    await desk.open(`/staff/candidates/${of.candidate}/edit`);
    const email = page.locator("#f-email");
    await email.fill("no address");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const summary = page.getByRole("alert").filter({ hasText: "This could not be saved yet" });
    await summary.getByRole("link").first().click();
    expect(await email.evaluate((at) => at === document.activeElement)).toBe(true);
    expect(await email.getAttribute("aria-invalid")).toBe("true");
    expect(await email.inputValue()).toBe("no address");
    await page.evaluate(() => localStorage.removeItem("nothing"));
  });

  test("a session that has ended leads to the door and back to the page", async () => {
    const { page, context } = desk;
    const address = `/staff/candidates/${of.candidate}`;
    await context.clearCookies();
    await desk.page.goto(address);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(new URL(page.url()).searchParams.get("to")).toBe(address);
  });
});
