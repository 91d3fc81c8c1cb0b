import { beforeAll, expect, test } from "vitest";
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

  test("shows what an index could not take, why, and hands it over once more", { timeout }, async () => {
    const { ctx } = demo.house;
    const found = await ctx.db.selectFrom("opening").select(["id", "programme_id", "version"]).limit(1).execute();
    const [{ id, programme_id, version } = { id: "", programme_id: "", version: 0 }] = found;
    const of = { reader: "house", topic: "opening", subject_id: id, operation: "put", programme_id, version } as const;
    const aside = { attempts: 3, last_error: "a field is too long", parked_at: ctx.now() };
    const rest = { created_at: ctx.now(), due_at: null, is_repair: 0 };
    // Two changes of one opening may both be set aside.
    for (let at = 0; at < 2; at++) {
      await ctx.work((tx) =>
        tx
          .insertInto("outbox")
          .values({ ...of, ...aside, ...rest })
          .execute(),
      );
    }
    await desk.open(path);
    await card("Built-in index").getByText("2 documents could not be taken.").waitFor();
    expect(await card("Built-in index").getByText("a field is too long").count()).toBe(2);
    expect(await card("Built-in index").getByRole("link", { name: id }).first().getAttribute("href")).toBe(
      `/staff/openings/${id}`,
    );
    // The operation retryParked, as the page calls it.
    const retried = desk.page.waitForRequest(
      (sent) => sent.method() === "POST" && sent.url().endsWith("/parked/retry"),
    );
    await card("Built-in index").getByRole("button", { name: "Try again" }).click();
    expect((await retried).postDataJSON()).toEqual({ engine: "embedded" });
    await card("Built-in index").getByText("None.").waitFor();
    expect(await desk.page.getByRole("status").getByText("2 documents are tried again").isVisible()).toBe(true);
    expect(desk.faults()).toEqual([]);
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
