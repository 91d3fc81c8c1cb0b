import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codeAt, configFrom, installStarter, listen, openHouse, readAdminFiles, stepOf } from "@tuttu/api";
import type { Me, SecondFactorEnrolment } from "@tuttu/schema";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../bench/house/free-port.ts";
import { type Answer, type Client, clientOf } from "../fixtures/client.ts";
import { tuttu } from "../fixtures/command-line.ts";
import { openBrowser, openDesk } from "../fixtures/desk.ts";
import { linkTokenFor } from "../fixtures/mailbox.ts";
import type { TestApp } from "../fixtures/open-test-app.ts";
import { made } from "../fixtures/records.ts";
import { browserAbsent } from "../needs/browser.ts";
import { describeNeeding } from "../needs/needs.ts";

const timeout = 180_000;
const adminFolder = new URL("../../admin/build", import.meta.url).pathname;
const administrator = "first.administrator@example.org";
const coordinator = "first.coordinator@example.org";

const cookieOf = (answer: Answer<unknown>) => (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
const base32 = (text: string): Uint8Array => {
  const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...text.replace(/[\s=]/g, "")].map((sign) => signs.indexOf(sign).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
};

describeNeeding("browser", browserAbsent(), "the first day of an installation", () => {
  const folder = mkdtempSync(join(tmpdir(), "tuttu-first-day-"));
  const data = join(folder, "data");
  let app: TestApp;
  let port: number;
  let server: Awaited<ReturnType<typeof listen>>;
  let browser: Browser;

  beforeAll(async () => {
    port = await freePort();
    expect((await tuttu(data, ["migrate"])).code).toBe(0);
    expect((await tuttu(data, ["account", administrator, "--name", "Ada First", "--role", "administrator"])).code).toBe(
      0,
    );
    const config = configFrom({ TUTTU_DATA: data, PORT: String(port), LOG_LEVEL: "silent" });
    const house = await openHouse(config, { admin: readAdminFiles(adminFolder) });
    await installStarter(house.store, new Date().toISOString());
    server = await listen(house);
    house.readiness.why = null;
    const anonymous = clientOf(house.app, config.baseUrl, "");
    app = { house, config, folder: data, ctx: house.contextOf("test"), anonymous, close: () => house.close() };
    browser = await openBrowser();
  }, timeout);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** As a person without anything but a mail address comes in: link, authenticator app, first code. */
  async function comesIn(email: string): Promise<Client> {
    const withCookie = (answer: Answer<unknown>) => clientOf(app.house.app, app.config.baseUrl, cookieOf(answer));
    await app.anonymous.send("POST", "/session/link", { email });
    const token = await linkTokenFor(app, email);
    const redeemed = await app.anonymous.send<Me>("POST", "/session/redeem", { token });
    expect(made(redeemed).owes).toBe("second_factor_enrolment");
    const owing = withCookie(redeemed);
    const { secret } = made(await owing.send<SecondFactorEnrolment>("POST", "/session/second-factor/enrol"));
    const code = codeAt(base32(secret), stepOf(Date.now()));
    const proved = await owing.send<Me>("POST", "/session/second-factor", { code });
    expect(made(proved).owes).toBeNull();
    return withCookie(proved);
  }

  test("leads from an empty folder to a coordinator at work, without a command but the first", {
    timeout,
  }, async () => {
    const admin = await comesIn(administrator);
    const desk = await openDesk(browser, { origin: app.config.baseUrl, cookie: admin.cookie });
    const { page } = desk;
    await desk.open("/staff");
    await page.getByRole("heading", { level: 1, name: "Create the first programme" }).waitFor();
    await page.locator('form button[type="submit"]').click();
    await page.locator("#f-name").and(page.locator('[aria-invalid="true"]')).waitFor();
    for (const [field, words] of [
      ["name", "Laituri"],
      ["region", "Southwest Finland"],
      ["coordinator-name", "Riikka Salonen"],
      ["coordinator-email", coordinator],
    ] as const) {
      await page.locator(`#f-${field}`).fill(words);
    }
    await page.locator('form button[type="submit"]').click();
    await page.getByText("Riikka Salonen").waitFor();
    expect(new URL(page.url()).pathname).toBe("/staff/programme");
    await desk.open("/staff");
    await page.getByRole("heading", { level: 1, name: "Laituri" }).waitFor();
    // What was sent empty is told by the service with 422, which the console names.
    expect(desk.faults().filter((fault) => !/422/.test(fault))).toEqual([]);
    await desk.close();

    const theirs = await comesIn(coordinator);
    const me = made(await theirs.get<Me>("/me"));
    expect([me.role, me.programme?.name]).toEqual(["coordinator", "Laituri"]);
    const own = await openDesk(browser, { origin: app.config.baseUrl, cookie: theirs.cookie });
    await own.open("/staff");
    await own.page.getByRole("heading", { level: 1, name: "Laituri" }).waitFor();
    expect(own.faults()).toEqual([]);
    await own.close();
  });
});
