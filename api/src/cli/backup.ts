import { join, resolve } from "node:path";
import { configOfProcess } from "../app/index.ts";
import { secretFile } from "../app/secrets.ts";
import { backUp } from "../database/index.ts";
import { type Command, exitCodes, RefusedError } from "./command.ts";
import { readOptions } from "./options.ts";
import { requireHouse } from "./with-house.ts";

const onPostgres = "The database is PostgreSQL: back it up with pg_dump --format=custom.";

export const command: Command = {
  summary: "write a consistent copy of the database while it is used",
  help: `tuttu backup [FOLDER] [--json]

Writes a new folder with the database as it was at one moment and a manifest: schema, rows of each table, SHA-256. Others
may write meanwhile. Without a folder it goes to <TUTTU_DATA>/backups/<time>.

A house is this backup and the file <TUTTU_DATA>/secret, which is not in it: keep a copy of that elsewhere, once, since it
never changes. With another one a restored house does not start. The file <TUTTU_DATA>/erasures tells who was erased, by
numbers alone: keep a fresh copy of it elsewhere, or a backup restored on another machine brings these people back. The other files of the data folder need no backup:
search.sqlite and limits.sqlite are made anew, mail/ holds what was sent where no SMTP_URL is set.

  --json   print the manifest`,
  async run(args, output) {
    const { positionals } = readOptions(args, {}, 1);
    const config = configOfProcess();
    if (!config.databaseUrl.startsWith("file:")) throw new RefusedError(onPostgres);
    requireHouse(config);
    const now = new Date();
    const stamp = now.toISOString().replace(/[:.]/g, "-");
    const folder = resolve(positionals[0] ?? join(config.data, "backups", stamp));
    const manifest = backUp(config.databaseUrl.slice("file:".length), folder, now);
    const rows = Object.values(manifest.tables).reduce((sum, count) => sum + count, 0);
    output.result({ folder, ...manifest }, [
      `${folder}: ${rows} rows in ${Object.keys(manifest.tables).length} tables, ${manifest.file.bytes} bytes`,
      `sha256 ${manifest.file.sha256}`,
      `It opens with ${secretFile(config.data)} only, which is not in it: keep a copy elsewhere.`,
    ]);
    return exitCodes.done;
  },
};
