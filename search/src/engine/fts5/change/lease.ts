import { SearchRefusal } from "../../port.ts";
import { Memory } from "../columns/memory.ts";
import { createGeneration, openGeneration } from "../storage/generation.ts";
import { immediately } from "../storage/open.ts";
import type { Store } from "../store.ts";
import { tableTarget } from "./table-target.ts";
import type { Target } from "./write.ts";

/** A rebuild that does not report for so long is taken for dead. */
const leaseMs = 30_000;

const alive = (store: Store) => Number(store.meta.get("lease") ?? 0) > store.clock();

/** The generation that some process is building now; 0 where none is. */
export const buildingGeneration = (store: Store): number =>
  alive(store) ? Number(store.meta.get("building") ?? 0) : 0;

/**
 * Takes the right to rebuild and makes the tables of the next generation.
 * @throws SearchRefusal `busy` where another rebuild is alive.
 */
export function beginBuilding(store: Store, owner: string): Memory {
  return immediately(store.db, () => {
    if (buildingGeneration(store) > 0) throw new SearchRefusal("busy", "another rebuild is running");
    store.sync();
    const generation = Number(store.meta.get("lastGeneration")) + 1;
    createGeneration(store.db, generation);
    store.meta.set("lastGeneration", String(generation));
    store.meta.set("building", String(generation));
    store.meta.set("owner", owner);
    renew(store);
    return new Memory(openGeneration(store.db, generation));
  });
}

export function renew(store: Store): void {
  store.meta.set("lease", String(store.clock() + leaseMs));
}

/** Whether this rebuild still holds the right: after a long sleep another one may have taken it. */
export const holds = (store: Store, owner: string): boolean => store.meta.get("owner") === owner;

export function endBuilding(store: Store): void {
  for (const key of ["building", "lease", "owner"] as const) store.meta.set(key, undefined);
}

/** Where changes must go besides the serving generation: what is being built, by whichever process. */
export function joinBuilding(store: Store): Target | undefined {
  const building = buildingGeneration(store);
  if (building === 0) return undefined;
  return store.building?.tables.generation === building ? store.building : tableTarget(store.db, building);
}
