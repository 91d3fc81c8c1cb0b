import { fileURLToPath } from "node:url";
import { openPostgres } from "./open-postgres.ts";
import { openSqlite } from "./open-sqlite.ts";
import type { Store } from "./store.ts";

/** Opens `postgres://…` or `file:…` (an absolute or relative path of a SQLite database). */
export function openStore(url: string): Store {
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url);
  if (url.startsWith("file:")) return openSqlite(url.startsWith("file:///") ? fileURLToPath(url) : url.slice(5));
  throw new Error("DATABASE_URL must begin with file: or postgres://");
}
