import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { configFrom, type House, openHouse, openLog } from "../app/index.ts";
import { migrate } from "../database/index.ts";
import { installStarter } from "../taxonomy/index.ts";
import { seedDemo } from "./seed-demo.ts";

const password = "a password of this test";
let house: House;

beforeEach(async () => {
  const data = mkdtempSync(join(tmpdir(), "tuttu-demo-"));
  house = await openHouse(configFrom({ TUTTU_DATA: data }), { log: openLog("silent") });
  await migrate(house.store);
  await installStarter(house.store, house.clock().toISOString());
});
afterEach(() => house.close());

const count = async (table: "candidate" | "opening" | "organisation" | "programme" | "account"): Promise<number> => {
  const { count: counted } = house.store.reader.fn;
  const row = await house.store.reader
    .selectFrom(table)
    .select(counted<number>("id").as("rows"))
    .executeTakeFirstOrThrow();
  return Number(row.rows);
};

describe("seeding the demo", () => {
  test("writes both programmes once, and every account can be told", async () => {
    const seeded = await seedDemo(house.contextOf, { password });
    expect([await count("programme"), await count("candidate"), await count("opening")]).toEqual([2, 64, 35]);
    expect(await count("account")).toBe(seeded?.accounts.length);
    expect(new Set(seeded?.accounts.map(({ role }) => role))).toEqual(
      new Set(["administrator", "coordinator", "counsellor", "organisation_admin", "member", "candidate"]),
    );
    expect(await seedDemo(house.contextOf, { password })).toBeNull();
    expect(await count("candidate")).toBe(64);
  });

  test("writes nothing when it breaks off in the middle", async () => {
    let ids = 0;
    const breaking: House["contextOf"] = (name, programmeId) => {
      const ctx = house.contextOf(name, programmeId);
      const newId: typeof ctx.newId = (kind) => {
        if (ids++ > 900) throw new Error("power cut");
        return ctx.newId(kind);
      };
      return { ...ctx, newId };
    };
    await expect(seedDemo(breaking, { password })).rejects.toThrow("power cut");
    expect([await count("programme"), await count("account"), await count("candidate")]).toEqual([0, 0, 0]);
    expect((await seedDemo(house.contextOf, { password }))?.candidates).toBe(64);
  });

  test("gives profiles and openings a past, and leaves staff some words to link", async () => {
    await seedDemo(house.contextOf, { password });
    const { reader } = house.store;
    const amal = await reader
      .selectFrom("candidate")
      .innerJoin("account", "account.id", "candidate.counsellor_id")
      .select(["account.name", "state", "candidate.created_at", "published_at", "account_id"])
      .where("preferred_name", "=", "Amal Darwish")
      .executeTakeFirstOrThrow();
    expect(amal).toMatchObject({ name: "Outi Kallio", state: "published", account_id: expect.stringMatching(/^acc_/) });
    expect(amal.created_at < (amal.published_at ?? "")).toBe(true);
    const links = await reader
      .selectFrom("candidate_skill")
      .select(["link_state", reader.fn.countAll<number>().as("rows")])
      .groupBy("link_state")
      .execute();
    const share = (state: string) =>
      Number(links.find((row) => row.link_state === state)?.rows ?? 0) /
      links.reduce((sum, { rows }) => sum + Number(rows), 0);
    expect(share("linked")).toBeGreaterThan(0.5);
    expect(share("unlinked")).toBeGreaterThan(0.02);
  });
});
