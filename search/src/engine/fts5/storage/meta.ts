import type { Connection } from "./open.ts";

/** Raise it when tables of this folder change their shape: the file is then begun anew and asks to be rebuilt. */
export const formatVersion = "5";

export interface Meta {
  get(key: MetaKey): string | undefined;
  set(key: MetaKey, value: string | undefined): void;
}

type MetaKey = "format" | "generation" | "lastGeneration" | "settings" | "position" | "building" | "lease" | "owner";

/** A small table of names and values, and the log that tells other connections what changed. */
export function openMeta(db: Connection): Meta {
  db.exec(`
    create table if not exists meta (key text primary key, value text not null) strict, without rowid;
    create table if not exists change (
      seq integer primary key autoincrement, generation integer not null, part integer not null, dense integer not null
    ) strict`);
  const get = db.prepare("select value from meta where key = ?").pluck();
  const set = db.prepare(
    "insert into meta (key, value) values (?, ?) on conflict do update set value = excluded.value",
  );
  const unset = db.prepare("delete from meta where key = ?");
  return {
    get: (key) => get.get(key) as string | undefined,
    set: (key, value) => void (value === undefined ? unset.run(key) : set.run(key, value)),
  };
}
