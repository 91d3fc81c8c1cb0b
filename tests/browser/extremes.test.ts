import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import type { Desk } from "../fixtures/desk.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, moved } from "../fixtures/records.ts";
import { checked, confirmed } from "../fixtures/uploads.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";
import { faultsOfAll } from "./look-at.ts";

/** Sixty characters each, one with spaces, one without. */
const longName = "Maria-Theresia Oberhollenzer-Wiśniewska von und zu Hohenstau";
const longTitle = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppila";
const manyPeople = [
  "id,name,headline,municipality,skills",
  ...Array.from({ length: 200 }, (_, at) => `m${at},Person Number ${at},Cook,Turku,cooking; first aid`),
].join("\n");

describeNeeding("browser", browserAbsent(), "with nothing, with a lot, and with long names", () => {
  const demo = demoBrowser();
  const deskOf = (staff: SignedIn) => demo.desk({ cookie: staff.cookie });

  describe("a programme that has nothing yet", () => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await deskOf(await asCoordinator(demo.house, await aProgramme(demo.house)));
      await desk.open("/staff");
    });
    afterAll(() => desk.close());

    test.each([
      ["/staff/candidates", "No candidates yet", "Import a file"],
      ["/staff/openings", "No openings yet", "Import a file"],
      ["/staff/organisations", "No organisations yet", "New organisation"],
    ])("%s says why it is empty and offers the next step", async (path, says, act) => {
      await desk.go(path);
      await desk.page.getByText(says).waitFor();
      expect(await desk.page.locator("main").getByText(act, { exact: true }).first().isVisible()).toBe(true);
    });

    test("a search that finds nobody offers to be undone", async () => {
      await desk.go("/staff/candidates?q=zzzz&region=Nowhere");
      await desk.page.getByText("Nobody fits these filters").waitFor();
      await desk.page.locator("main").getByRole("button", { name: "Clear filters" }).last().click();
      await desk.page.waitForURL((url) => url.search === "");
    });

    test("every page of it is whole", { timeout: 120_000 }, async () => {
      const paths = ["", "/candidates", "/openings", "/organisations", "/imports", "/linking", "/programme"];
      expect(
        await faultsOfAll(
          desk,
          paths.map((one) => ({ name: one, path: `/staff${one}` })),
        ),
      ).toEqual({});
    });
  });

  describe("a name and a title of sixty characters", () => {
    let desk: Desk;
    const paths: string[] = [];
    beforeAll(async () => {
      const staff = await asCoordinator(demo.house, await aProgramme(demo.house));
      const person = await aCandidate(staff, { preferredName: longName });
      const { id: organisationId } = await anOrganisation(staff, { name: `${longName} Oy` });
      const opening = await anOpening(staff, organisationId, { title: longTitle });
      await moved(staff, `/candidates/${person.id}`, "publish", person.etag);
      await moved(staff, `/openings/${opening.id}`, "publish", opening.etag);
      paths.push("/candidates", `/candidates/${person.id}`, `/candidates/${person.id}/edit`);
      paths.push("/openings", `/openings/${opening.id}?person=${person.id}&open=${person.id}`);
      paths.push("/organisations", "");
      desk = await deskOf(staff);
      await desk.open("/staff");
    });
    afterAll(() => desk.close());

    test("stand on every page without making it wider", { timeout: 120_000 }, async () => {
      expect(
        await faultsOfAll(
          desk,
          paths.map((one) => ({ name: one, path: `/staff${one}` })),
        ),
      ).toEqual({});
    });

    test("are written out in the lists, not cut", async () => {
      const { page } = desk;
      await page.setViewportSize({ width: 320, height: 640 });
      for (const [path, words] of [
        ["/staff/candidates", longName],
        ["/staff/openings", longTitle],
      ] as const) {
        await desk.go(path);
        const link = page.getByRole("link", { name: words });
        await link.waitFor();
        expect(
          await link.evaluate((at) => at.scrollWidth <= at.clientWidth || getComputedStyle(at).display === "inline"),
        ).toBe(true);
        expect((await link.boundingBox())?.width).toBeLessThan(320);
      }
    });
  });

  test("two hundred rows arrive as they are scrolled to, and the last one can be read", {
    timeout: 120_000,
  }, async () => {
    const staff = await asCoordinator(demo.house, await aProgramme(demo.house));
    await confirmed(staff, await checked(demo.house, staff, manyPeople));
    const desk = await deskOf(staff);
    await desk.open("/staff/candidates?sort=name");
    const { page } = desk;
    const last = page.getByRole("link", { name: "Person Number 99", exact: true });
    while (!(await last.isVisible())) {
      await page.keyboard.press("End");
      await desk.settled();
    }
    expect(await page.locator("h1 + *").first().innerText()).toBe("200");
    expect(desk.faults()).toEqual([]);
    await desk.close();
  });
});
