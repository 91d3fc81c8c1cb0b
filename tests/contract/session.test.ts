import { codeAt, createAccount, hashPassword, stepOf } from "@tuttu/api";
import type { Me, Problem, Role } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, clientOf } from "../fixtures/client.ts";
import { linkTokenFor, mailTo } from "../fixtures/mailbox.ts";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asAdministrator } from "../fixtures/people.ts";

const password = "a walk along the river";
const secret = new Uint8Array(20).fill(9);

describe.each(databases)("signing in on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let hash: string;
  // Tests move it, so that each code of the second factor is a fresh one.
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);

  beforeAll(async () => {
    app = await openTestApp({ database, clock: now });
    programmeId = await aProgramme(app);
    hash = await hashPassword(password);
  });
  afterAll(() => app.close());

  const account = async (role: Role, email: string, secondFactor?: Uint8Array) => {
    const place = role === "administrator" ? {} : { programmeId };
    const second = secondFactor === undefined ? {} : { secondFactor };
    await app.ctx.work((tx) => createAccount(tx, app.ctx, { name: "Person", email, role, ...place, ...second }, hash));
  };
  const cookieOf = (answer: Answer<unknown>) => (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const withCookie = (cookie: string) => clientOf(app.house.app, app.config.baseUrl, cookie);
  const signIn = (email: string, typed = password) =>
    app.anonymous.send<Me & Problem>("POST", "/session/sign-in", { email, password: typed });
  const code = () => codeAt(secret, stepOf(now().getTime()));

  test("a wrong password and an unknown account get the same answer", async () => {
    await account("coordinator", "known@example.org");
    const [wrong, unknown] = [
      await signIn("known@example.org", "not the password"),
      await signIn("nobody@example.org"),
    ];
    expect([wrong.status, wrong.body.type]).toEqual([401, "/problems/wrong-credentials"]);
    expect({ ...unknown.body, instance: "" }).toEqual({ ...wrong.body, instance: "" });
    expect(wrong.headers.get("set-cookie")).toBeNull();
  });

  test("staff see nothing with a password alone, and their desk after a code; the code counts once", async () => {
    await account("coordinator", "factor@example.org", secret);
    const first = await signIn("factor@example.org");
    expect([first.status, first.body.desk, first.body.owes]).toEqual([200, "none", "second_factor"]);
    const client = withCookie(cookieOf(first));
    const early = await client.get<Problem>("/programmes");
    expect([early.status, early.body.type]).toEqual([403, "/problems/second-factor-needed"]);
    const present = code();
    const proved = await client.send<Me>("POST", "/session/second-factor", { code: present });
    expect([proved.status, proved.body.desk, proved.body.role]).toEqual([200, "staff", "coordinator"]);
    expect((await client.get("/programmes")).status).toBe(401);
    const renewed = withCookie(cookieOf(proved));
    expect((await renewed.get("/programmes")).status).toBe(200);
    const again = await renewed.send<Problem>("POST", "/session/second-factor", { code: present });
    expect([again.status, again.body.type]).toEqual([401, "/problems/wrong-code"]);
  });

  test("a mailed link signs in once, and does not walk round the second factor", async () => {
    await account("coordinator", "link@example.org", secret);
    for (const email of ["link@example.org", "nobody-there@example.org"]) {
      expect((await app.anonymous.send("POST", "/session/link", { email })).status).toBe(202);
    }
    expect(await mailTo(app, "nobody-there@example.org")).toEqual([]);
    const token = await linkTokenFor(app, "link@example.org");
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => app.anonymous.send<Me & Problem>("POST", "/session/redeem", { token })),
    );
    const won = tries.filter(({ status }) => status === 200);
    expect(won.length).toBe(1);
    expect(tries.filter(({ status }) => status === 410).length).toBe(9);
    expect(won[0]?.body.owes).toBe("second_factor");
    const stored = await app.ctx.db.selectFrom("account_verification").selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  test("a first authenticator is set up by the person, with backup codes that work once each", async () => {
    await account("counsellor", "enrol@example.org");
    const first = await signIn("enrol@example.org");
    expect(first.body.owes).toBe("second_factor_enrolment");
    const client = withCookie(cookieOf(first));
    const enrolled = await client.send<{ secret: string; backupCodes: string[] }>(
      "POST",
      "/session/second-factor/enrol",
    );
    const key = fromBase32(enrolled.body.secret);
    ahead += 120_000;
    const proved = await client.send<Me>("POST", "/session/second-factor", {
      code: codeAt(key, stepOf(now().getTime())),
    });
    expect(proved.body.desk).toBe("staff");
    const [backup] = enrolled.body.backupCodes;
    const second = withCookie(cookieOf(await signIn("enrol@example.org")));
    const byBackup = await second.send<Me>("POST", "/session/second-factor", { code: backup });
    expect(byBackup.body.desk).toBe("staff");
    const third = withCookie(cookieOf(await signIn("enrol@example.org")));
    expect((await third.send("POST", "/session/second-factor", { code: backup })).status).toBe(401);
    expect((await withCookie(cookieOf(byBackup)).send("POST", "/session/second-factor/enrol")).status).toBe(409);
  });

  test("a new password ends every other session, and a weak one is refused with its place", async () => {
    await account("counsellor", "change@example.org");
    const [here, there] = [await signIn("change@example.org"), await signIn("change@example.org")];
    const client = withCookie(cookieOf(here));
    const change = (newPassword: string, currentPassword = password) =>
      client.send<Problem>("POST", "/session/password", { currentPassword, newPassword });
    expect((await change("short")).body.errors?.[0]?.pointer).toBe("/newPassword");
    expect((await change("qwertyuiop123")).status).toBe(422);
    expect((await change("an honest new sentence", "wrong one here")).status).toBe(401);
    expect((await change("an honest new sentence")).status).toBe(204);
    expect((await client.get("/me")).status).toBe(200);
    expect((await withCookie(cookieOf(there)).get("/me")).status).toBe(401);
    expect((await signIn("change@example.org")).status).toBe(401);
    expect((await mailTo(app, "change@example.org")).length).toBe(1);
  });

  test("signing out, idling, suspension and removal hold at once", async () => {
    await account("coordinator", "ends@example.org", secret);
    ahead += 120_000;
    const client = withCookie(cookieOf(await signIn("ends@example.org")));
    const proved = withCookie(cookieOf(await client.send("POST", "/session/second-factor", { code: code() })));
    expect((await proved.get("/programmes")).status).toBe(200);
    await app.ctx.work((tx) =>
      tx
        .updateTable("membership")
        .set({ state: "suspended" })
        .where("account_id", "=", (eb) => eb.selectFrom("account").select("id").where("email", "=", "ends@example.org"))
        .execute(),
    );
    expect((await proved.get("/programmes")).status).toBe(403);
    await app.ctx.work((tx) => tx.updateTable("membership").set({ state: "active" }).execute());
    ahead += 61 * 60_000;
    expect((await proved.get("/programmes")).status).toBe(401);
    const again = withCookie(cookieOf(await signIn("ends@example.org")));
    expect((await again.send("POST", "/session/sign-out")).status).toBe(204);
    expect((await again.get("/me")).status).toBe(401);
  });

  test("changes come from our own pages only, and a cookie with another signature is none", async () => {
    const administrator = await asAdministrator(app);
    const foreign = await administrator.send<Problem>(
      "POST",
      "/programmes",
      { name: "X" },
      { origin: "https://evil.example" },
    );
    expect([foreign.status, foreign.body.type]).toEqual([403, "/problems/foreign-origin"]);
    for (const origin of ["null", "", "http://localhost:3000.evil.example", "http://sub.localhost:3000"]) {
      expect((await administrator.send("POST", "/programmes", { name: "X" }, { origin })).status).toBe(403);
    }
    const forged = administrator.cookie.replace(/\.[^.]*$/, ".AAAA");
    expect((await withCookie(forged).get("/me")).status).toBe(401);
  });
});

function fromBase32(text: string): Uint8Array {
  const bits = [...text].map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"));
  return Uint8Array.from(bits.join("").match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
