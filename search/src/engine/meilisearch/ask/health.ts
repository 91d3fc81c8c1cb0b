import { docParts } from "../../../documents/fields.ts";
import type { EngineHealth } from "../../port.ts";
import type { House } from "../house.ts";

export async function healthOf(house: House): Promise<EngineHealth> {
  await house.ready();
  const state = await house.indexes.read();
  const stats = await house.server.look((admin) => admin.getStats());
  const meilisearch = await house.server.version();
  const stored = state?.settings ?? "";
  const wanted = house.wantedSettings;
  if (stored === wanted) house.restored();
  return {
    engine: "meilisearch",
    state: state?.building ? "rebuilding" : stored === wanted ? "ready" : "stale-settings",
    appliedSeq: house.seq,
    position: state?.position == null ? null : BigInt(state.position),
    documents: docParts.map((part) => ({
      ...part,
      count: stats.indexes?.[house.names.live(part)]?.numberOfDocuments ?? 0,
    })),
    settings: { stored, wanted },
    breaker: "closed",
    lagMs: 0,
    bytes: { file: stats.databaseSize, memory: 0 },
    versions: { meilisearch, generation: String(state?.generation ?? 0) },
  };
}
