import { beforeAll, describe, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { type DemoPerson, demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import { demoPassword } from "../fixtures/served-house.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

describeNeeding("browser", browserAbsent(), "a profile", () => {
  const demo = demoBrowser();
  let staff: DemoPerson;
  let id: string;
  beforeAll(async () => {
    staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    const own = await signInToDemo(demo.house, demoEmail(demo.house, "candidate"));
    id = (await own.get<{ candidateId: string }>("/me")).body.candidateId;
  });
  const staffDesk = () => demo.desk({ cookie: staff.cookie });

  test("takes a skill by type-ahead, and its owner sees it at her own desk and no other desk", async () => {
    const { page, go, close, settled } = await staffDesk();
    await page.goto(`/staff/candidates/${id}/edit`);
    await page.getByRole("combobox", { name: "Add a skill" }).pressSequentially("first ai");
    await page
      .getByRole("option", { name: /first aid/i })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.locator("#skills").getByText("from the list", { exact: true }).last().waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.waitForURL(`**/staff/candidates/${id}`);
    await go(`/staff/candidates/${id}?tab=skills`);
    await settled();
    await page
      .locator("main")
      .getByText(/first aid/i)
      .first()
      .waitFor();
    await close();

    const own = await demo.desk();
    await own.open("/");
    await own.page.getByLabel("E-mail").fill(demoEmail(demo.house, "candidate"));
    await own.page.getByLabel("Password", { exact: true }).fill(demoPassword);
    await own.page.getByRole("button", { name: "Sign in" }).click();
    await own.page.waitForURL("**/me");
    await own.go("/me/profile?part=skills");
    await own.page
      .locator("main")
      .getByText(/first aid/i)
      .first()
      .waitFor();
    await own.page.goto("/staff/candidates");
    await own.page.waitForURL("**/me");
    expect(own.faults()).toEqual([]);
    await own.close();
  });

  describe("edited by two people at once", () => {
    test("tells the second that it has changed, keeps what she typed, and lets her save it over the new state", async () => {
      const [first, second] = [await staffDesk(), await staffDesk()];
      const edit = `/staff/candidates/${id}/edit`;
      await first.open(edit);
      await second.open(edit);
      await first.page.getByLabel("Headline").fill("First to save");
      await second.page.getByLabel("Goals").fill("To be typed once and never again.");
      await first.page.getByRole("button", { name: "Save", exact: true }).click();
      await first.page.waitForURL(`**/staff/candidates/${id}`);
      await second.page.getByRole("button", { name: "Save", exact: true }).click();
      await second.page.getByText(/Somebody else saved this meanwhile/).waitFor();
      expect(await second.page.getByLabel("Goals").inputValue()).toBe("To be typed once and never again.");
      await second.page.getByText(/Kept on this device/).waitFor();
      await second.open(edit);
      expect(await second.page.getByLabel("Goals").inputValue()).toBe("To be typed once and never again.");
      await second.page.getByRole("button", { name: "Save", exact: true }).click();
      await second.page.waitForURL(`**/staff/candidates/${id}`);
      const { body } = await staff.get<{ headline: string; goals: string }>(`/candidates/${id}`);
      expect(body).toMatchObject({ headline: "First to save", goals: "To be typed once and never again." });
      expect(second.faults()).toEqual(["refused 412"]);
      await first.close();
      await second.close();
    });
  });
});
