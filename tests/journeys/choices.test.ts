import { expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

describeNeeding("browser", browserAbsent(), "what a person chooses for the eyes", () => {
  const demo = demoBrowser();

  test("a language and a theme stay over a reload, and the language follows the account", async () => {
    const staff = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    const desk = await demo.desk({ cookie: staff.cookie });
    const { page } = desk;
    await desk.open("/staff/candidates");
    const choose = async (button: RegExp, entry: string) => {
      await page.getByRole("button", { name: button }).click();
      await page.getByRole("menuitemcheckbox", { name: entry }).click();
      await desk.settled();
    };
    await choose(/settings and sign-out/, "Suomi");
    await page.getByRole("heading", { level: 1, name: "Osaajat" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("fi");
    await choose(/Riikka Salonen/, "Tumma");
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await background();
    await desk.open("/staff/candidates");
    await page.getByRole("heading", { level: 1, name: "Osaajat" }).waitFor();
    expect(await background()).toBe(dark);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    expect((await staff.get<{ account: { locale: string } }>("/me")).body.account.locale).toBe("fi");
    expect(desk.faults()).toEqual([]);
  });

  test("at the door the language is the browser's until one is chosen", async () => {
    const desk = await demo.desk({ locale: "sv" });
    await desk.open("/");
    await desk.page.getByRole("heading", { name: "Logga in" }).waitFor();
    await desk.page.getByRole("button", { name: "Språk" }).click();
    await desk.page.getByRole("menuitemcheckbox", { name: "English" }).click();
    await desk.page.getByRole("heading", { name: "Sign in" }).waitFor();
    await desk.open("/");
    await desk.page.getByRole("heading", { name: "Sign in" }).waitFor();
    await desk.close();
  });
});
