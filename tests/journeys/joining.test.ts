import type { Me } from "@tuttu/schema";
import { beforeAll, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { type DemoPerson, demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import { invitationTokenFor, mailTo } from "../fixtures/mailbox.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

const timeout = 120_000;
const password = "a walk along the river";

describeNeeding("browser", browserAbsent(), "coming in", () => {
  const demo = demoBrowser();
  let staff: DemoPerson;
  beforeAll(async () => {
    staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
  });

  test("an invited candidate goes from the mail to a page of their own, once", { timeout }, async () => {
    const desk = await demo.desk({ cookie: staff.cookie, locale: "en" });
    await desk.open("/staff/invitations");
    await desk.page.getByRole("button", { name: "Invite a candidate" }).click();
    await desk.page.locator("#f-name").fill("Samira Noor");
    await desk.page.locator("#f-email").fill("samira at example");
    await desk.page.getByRole("button", { name: "Send the invitation" }).click();
    await desk.page.locator('#f-email[aria-invalid="true"]').waitFor();
    await desk.page.locator("#f-email").fill("samira.noor@example.org");
    await desk.page.getByRole("button", { name: "Send the invitation" }).click();
    await desk.page.getByRole("listitem").filter({ hasText: "samira.noor@example.org" }).waitFor();
    await desk.close();

    const token = await invitationTokenFor(demo.house, "samira.noor@example.org");
    const phone = await demo.desk({ locale: "en", viewport: { width: 390, height: 844 } });
    const { page } = phone;
    await phone.open(`/invitation#${token}`);
    await page.getByText("What happens to your data").waitFor();
    expect(await page.locator("form li").count()).toBe(5);
    await page.getByRole("button", { name: "Svenska" }).click();
    await page.getByText("Vad som händer med dina uppgifter").waitFor();
    await page.locator("#f-password").fill("short");
    await page.getByRole("button", { name: "Godkänn och börja" }).click();
    await page.locator('#f-password[aria-invalid="true"]').waitFor();
    await page.locator("#f-password").fill(password);
    await page.getByRole("button", { name: "Godkänn och börja" }).click();
    await page.waitForURL((url) => url.pathname.startsWith("/me"));
    const signedIn = await demo.house.anonymous.send<Me>("POST", "/session/sign-in", {
      email: "samira.noor@example.org",
      password,
    });
    expect([signedIn.status, signedIn.body.desk, signedIn.body.account.locale]).toEqual([200, "candidate", "sv"]);
    await phone.close();

    const later = await demo.desk({ locale: "en" });
    await later.open(`/invitation#${token}`);
    await later.page.getByRole("button", { name: "Send me a new link" }).click();
    await later.page.getByText("If the invitation still waits").waitFor();
    expect(await mailTo(demo.house, "samira.noor@example.org")).toHaveLength(1);
    await later.close();
  });

  test("an administrator signs the new terms, and only then may search for people", { timeout }, async () => {
    const accounts = demo.house.demo.accounts.filter(({ role }) => role === "organisation_admin");
    const late = accounts.find(({ name }) => name === "Elina Fagerholm");
    const admin = await signInToDemo(demo.house, late?.email ?? "");
    const maySearch = async () => (await admin.get<Me>("/me")).body.capabilities.includes("talent.read");
    expect(await maySearch()).toBe(false);
    const desk = await demo.desk({ cookie: admin.cookie, locale: "en" });
    await desk.open("/employer/organisation");
    await desk.page.getByText("Talent search is closed until").waitFor();
    await desk.page.getByRole("checkbox").check();
    await desk.page.getByRole("button", { name: "Sign version 2" }).click();
    await desk.page.getByText("Talent search is open.").waitFor();
    expect(await maySearch()).toBe(true);
    expect(desk.faults()).toEqual([]);
    await desk.close();
  });

  test("a table of people is looked at before anything is sent", { timeout }, async () => {
    const desk = await demo.desk({ cookie: staff.cookie, locale: "en" });
    const { page } = desk;
    await desk.open("/staff/invitations/table");
    await page.getByRole("textbox").fill("name,email\nNew One,new.one@example.org\nNobody,\n");
    await page.getByRole("button", { name: "Look before sending" }).click();
    await page.getByText("The mail address is missing.").waitFor();
    expect(await mailTo(demo.house, "new.one@example.org")).toEqual([]);
    await page.getByRole("button", { name: "Send 1 invitation" }).click();
    await page.waitForURL((url) => url.pathname === "/staff/invitations");
    await page.getByRole("listitem").filter({ hasText: "new.one@example.org" }).waitFor();
    expect(await mailTo(demo.house, "new.one@example.org")).toHaveLength(1);
    expect(desk.faults()).toEqual([]);
    await desk.close();
  });
});
