import { SearchRefusal } from "../../port.ts";
import { Memory } from "../columns/memory.ts";
import { createGeneration, openGeneration } from "../storage/generation.ts";
import { immediately } from "../storage/open.ts";
import type { Store } from "../store.ts";
import { tableTarget } from "./table-target.ts";
import type { Target } from "./write.ts";

/** A rebuild that does not report for so long is taken for dead, by itself as well: changes have passed it by since. */
const leaseMs = 30_000;
const beatMs = 10_000;

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

/** Whether the right was this rebuild's last. */
export const owns = (store: Store, owner: string): boolean => store.meta.get("owner") === owner;

/** Whether this rebuild still holds the right: after a long sleep others count it as dead and tell it of nothing. */
export const holds = (store: Store, owner: string): boolean => owns(store, owner) && alive(store);

/** Keeps the right while the source or a merge takes its time. @returns what ends it */
export function keepAlive(store: Store, owner: string): () => void {
  const timer = setInterval(() => {
    if (!store.db.open) return;
    try {
      immediately(store.db, () => holds(store, owner) && renew(store));
    } catch {
      // The file is busy: the next beat, or the next group, renews it.
    }
  }, beatMs);
  timer.unref();
  return () => clearInterval(timer);
}

export function endBuilding(store: Store): void {
  for (const key of ["building", "lease", "owner"] as const) store.meta.set(key, undefined);
}

/** Where changes must go besides the serving generation: what is being built, by whichever process. */
export function joinBuilding(store: Store): Target | undefined {
  const building = buildingGeneration(store);
  if (building === 0) return undefined;
  return store.building?.tables.generation === building ? store.building : tableTarget(store.db, building);
}
