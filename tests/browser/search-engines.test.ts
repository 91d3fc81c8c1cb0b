import { beforeAll, describe, expect, test, vi } from "vitest";
import { demoBrowser } from "../fixtures/demo-browser.ts";
import { demoEmail, signInToDemo } from "../fixtures/demo-sign-in.ts";
import type { Desk } from "../fixtures/desk.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";
import { faultsOfAll } from "./look-at.ts";

const path = "/staff/search";
const timeout = 120_000;

describeNeeding("browser", browserAbsent(), "the page of the search engines", () => {
  const demo = demoBrowser();
  let cookie: string;
  let desk: Desk;
  beforeAll(async () => {
    demo.house.house.watchIndexes();
    const administrator = await signInToDemo(demo.house, demoEmail(demo.house, "administrator"));
    cookie = administrator.cookie;
    desk = await demo.desk({ cookie });
    await desk.open("/staff");
  });
  const card = (name: string) => desk.page.getByRole("region", { name, exact: true });

  test("is an area of the administrator, and says which engine answers and what it holds", async () => {
    const { page } = desk;
    await page.getByRole("navigation", { name: "Areas" }).getByRole("link", { name: "Search" }).click();
    await page.getByRole("heading", { level: 1, name: "Search" }).waitFor();
    await page.getByRole("heading", { name: "The built-in index answers" }).waitFor();
    const held = page.getByRole("region", { name: "What the index holds" });
    const index = await demo.house.ctx.ports.index("embedded");
    const documents = (await index?.health({ requestId: "test" }))?.documents ?? [];
    const countOf = (type: string) =>
      documents.filter((part) => part.type === type).reduce((sum, { count }) => sum + count, 0);
    expect(countOf("candidate")).toBeGreaterThan(0);
    const shown = await held.locator("dd:not([aria-hidden])").allInnerTexts();
    expect(shown).toEqual([countOf("candidate"), countOf("opening")].map(String));
    expect(await card("Built-in index").innerText()).toMatch(/Reachable and in order[\s\S]*SQLite \d+\.\d+[\s\S]*kB/);
    expect(await card("Search server").count()).toBe(0);
    expect(await page.getByText("No search server beside it").isVisible()).toBe(true);
  });

  test("compares index and database when asked, tells the end politely and keeps the result", { timeout }, async () => {
    const { page } = desk;
    await desk.go(path);
    await card("Built-in index").getByText("Not compared yet.").waitFor();
    const compare = page.getByRole("button", { name: "Compare with the database" });
    await compare.press("Enter");
    await page.getByRole("status").getByText("Built-in index, comparison: Index and database are the same").waitFor();
    expect(await compare.evaluate((at) => at === document.activeElement)).toBe(true);
    await card("Built-in index")
      .getByText(/^Index and database are the same: \d+ documents compared\.$/)
      .waitFor();
    await desk.open(path);
    await card("Built-in index").getByText("Index and database are the same").waitFor();
    expect(desk.faults()).toEqual([]);
  });

  test("tells what a comparison found and mended", { timeout }, async () => {
    const engine = await demo.house.ctx.ports.index("embedded");
    const [one] = await demo.house.ctx.db
      .selectFrom("candidate")
      .where("state", "=", "published")
      .select(["id", "version"])
      .limit(1)
      .execute();
    const lost = {
      op: "remove",
      corpus: "staff",
      type: "candidate",
      id: one?.id ?? "",
      version: BigInt(one?.version ?? 0),
    } as const;
    await engine?.apply([{ ...lost, why: "erased" }], { requestId: "test" });
    await desk.go(path);
    await desk.page.getByRole("button", { name: "Compare with the database" }).click();
    await card("Built-in index").getByText("1 document differed from the database and is mended.").waitFor();
    const figures = card("Built-in index").locator("dl").nth(1);
    expect((await figures.locator("dd").allInnerTexts()).map(Number)).toEqual([1, 0, 0, 1, 0]);
  });

  test("builds anew only after it was said what that means", { timeout }, async () => {
    const { page } = desk;
    await desk.go(path);
    await page.getByRole("button", { name: "Build anew" }).click();
    const asked = page.getByRole("dialog", { name: "Build this index anew?" });
    await asked.getByText("Searching goes on meanwhile").waitFor();
    await asked.getByRole("button", { name: "Cancel" }).click();
    await card("Built-in index").getByText("Not built anew yet.").waitFor();
    await page.getByRole("button", { name: "Build anew" }).click();
    await asked.getByRole("button", { name: "Build anew" }).click();
    await card("Built-in index")
      .getByText(/^\d+ documents were built\.$/)
      .waitFor();
    expect(desk.faults()).toEqual([]);
  });

  test.each(["en", "fi", "sv"] as const)("is whole in %s, light, dark and narrow", { timeout }, async (locale) => {
    const own = await demo.desk({ cookie, locale });
    await own.open("/staff");
    expect(await faultsOfAll(own, [{ name: "the search engines", path }])).toEqual({});
    await own.close();
  });

  test("is not the coordinator's, and nobody is told of anything while all is well", async () => {
    const coordinator = await signInToDemo(demo.house, demoEmail(demo.house, "coordinator"));
    const own = await demo.desk({ cookie: coordinator.cookie });
    await own.open("/staff");
    expect(await own.page.getByRole("link", { name: "Search", exact: true }).count()).toBe(0);
    expect(await own.page.locator('[data-slot="search-banner"]').innerText()).toBe("");
    await own.open(path);
    await own.page.locator("main").getByText("This page is not part of your role").waitFor();
    expect(await own.page.getByText("Built-in index").count()).toBe(0);
    expect(own.faults()).toEqual([]);
    await own.close();
  });
});

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
    expect(await server.innerText()).toMatch(/Does not answer[\s\S]*Tuttu was tried with \d+\.\d+/);
    expect(await server.getByRole("button", { name: "Build anew" }).isDisabled()).toBe(true);
    const own = page.getByRole("region", { name: "Built-in index", exact: true });
    expect(await own.innerText()).toContain("answers now");
    const pages = [path, "/staff/openings"].map((one) => ({ name: one, path: one }));
    expect(await faultsOfAll(desk, pages)).toEqual({});
    await desk.close();
  });
});
