import { statSync } from "node:fs";
import type { EngineHealth } from "../../port.ts";
import { formatVersion } from "../storage/meta.ts";
import type { Store } from "../store.ts";

export function healthOf(store: Store): EngineHealth {
  store.sync();
  const settings = { stored: store.meta.get("settings") ?? "", wanted: store.wantedSettings };
  const position = store.meta.get("position");
  const size = (suffix: string) => statSync(store.file + suffix, { throwIfNoEntry: false })?.size ?? 0;
  return {
    engine: "embedded",
    state: store.building ? "rebuilding" : settings.stored === settings.wanted ? "ready" : "stale-settings",
    appliedSeq: BigInt(store.seq),
    position: position === undefined ? null : BigInt(position),
    documents: store.counts,
    settings,
    breaker: "closed",
    lagMs: 0,
    bytes: { file: size("") + size("-wal"), memory: store.memory.bytes },
    versions: {
      sqlite: String(store.db.prepare("select sqlite_version()").pluck().get()),
      format: formatVersion,
      generation: String(store.generation),
    },
  };
}
