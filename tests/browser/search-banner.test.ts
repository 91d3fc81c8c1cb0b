import { beforeAll, describe, expect, test, vi } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";
import { faultsOfAll } from "./look-at.ts";

const path = "/staff/search";
const timeout = 120_000;

describeNeeding("browser", browserAbsent(), "while the search server does not answer", () => {
  const demo = demoBrowser({ MEILI_URL: "http://127.0.0.1:9", MEILI_KEY: "a-key-that-nobody-is-asked-for" });
  const banner = ({ page }: Desk) => page.locator('[data-slot="search-banner"]');
  const deskOf = async (role: string, colorScheme: "light" | "dark" = "light") => {
    const person = await signInToDemo(demo.house, demoEmail(demo.house, role));
    return demo.desk({ cookie: person.cookie, colorScheme });
  };
  beforeAll(async () => {
    demo.house.house.watchIndexes();
    const engines = await demo.house.ctx.ports.engines();
    await vi.waitUntil(() => engines.standing.fault === "unreachable", { timeout: 20_000 });
  });

  describe("staff who search", () => {
    test("read so in one sentence that can be closed for the visit", { timeout }, async () => {
      const desk = await deskOf("counsellor");
      await desk.open("/staff/candidates");
      await banner(desk).getByRole("button").waitFor();
      expect(await banner(desk).innerText()).toMatch(
        /^Search answers from the built-in index since .*: the search server does not answer\. Everything can be found/,
      );
      expect(await banner(desk).getAttribute("role")).toBe("status");
      expect(await banner(desk).getByRole("link").count()).toBe(0);
      expect(await desk.page.locator('[data-slot="virtual-list"] li.item').count()).toBeGreaterThan(0);
      await banner(desk).getByRole("button", { name: "Close this notice for now" }).press("Enter");
      await banner(desk).getByRole("button").waitFor({ state: "detached" });
      await desk.open("/staff/openings");
      expect(await banner(desk).innerText()).toBe("");
      expect(desk.faults()).toEqual([]);
      await desk.close();
    });

    test("see it go away by itself when the server is back", { timeout }, async () => {
      const desk = await deskOf("coordinator");
      await desk.page.clock.install();
      await desk.open("/staff");
      await banner(desk).getByText("the search server does not answer").waitFor();
      await desk.context.route("**/api/v1/search/state", (route) =>
        route.fulfill({ json: { chosen: "meilisearch", answering: "meilisearch", fault: null, since: null } }),
      );
      await desk.page.clock.runFor(61_000);
      await banner(desk).getByRole("button").waitFor({ state: "detached" });
      expect(await banner(desk).innerText()).toBe("");
      await desk.close();
    });
  });

  test("administrators are led to the page that says why and shows both engines", { timeout }, async () => {
    const desk = await deskOf("administrator", "dark");
    const { page } = desk;
    await desk.open("/staff/openings");
    await banner(desk).getByRole("link", { name: "See the search engines" }).click();
    await page
      .getByRole("heading", { name: /^The built-in index answers instead of the search server since/ })
      .waitFor();
    expect(await banner(desk).innerText()).toBe("");
    await page.getByText("What the machine said").first().click();
    expect(await page.locator("main details p").first().innerText()).not.toBe("");
    const server = page.getByRole("region", { name: "Search server", exact: true });
    expect(await server.innerText()).toMatch(/Cannot be asked now[\s\S]*Tuttu was tried with \d+\.\d+/);
    expect(await server.getByRole("button", { name: "Build anew" }).isDisabled()).toBe(true);
    const own = page.getByRole("region", { name: "Built-in index", exact: true });
    expect(await own.innerText()).toContain("answers now");
    const pages = [path, "/staff/openings"].map((one) => ({ name: one, path: one }));
    expect(await faultsOfAll(desk, pages)).toEqual({});
    await desk.close();
  });
});
