import type { House } from "../app/index.ts";
import { migrate } from "../database/index.ts";
import { seedDemo } from "../demo/index.ts";
import { installStarter } from "../taxonomy/index.ts";
import { keepDemoSignIns, newDemoPassword, rememberedSignIns } from "./demo-sign-ins.ts";
import { requireSecret } from "./require-secret.ts";

/** Addresses that only this machine reaches; the demo is nowhere else. */
export const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);

/**
 * What a start does before anybody may come: migrate, install the starter taxonomy, and with `withDemo` fill a house
 * that has no programme. @returns lines about who can sign in
 */
export async function prepareHouse(house: House, withDemo: boolean): Promise<readonly string[]> {
  await migrate(house.store);
  await requireSecret(house);
  await installStarter(house.store, house.clock().toISOString());
  if (!withDemo) return [];
  if (!loopback.has(house.config.host)) return ["The demo is seeded on loopback addresses only; HOST names another."];
  const password = newDemoPassword();
  const seeded = await seedDemo(house.contextOf, { password });
  return seeded === null ? rememberedSignIns(house.config) : keepDemoSignIns(house.config, seeded.accounts, password);
}
