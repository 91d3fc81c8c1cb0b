import { join, resolve } from "node:path";
import { configOfProcess } from "../app/index.ts";
import { backUp } from "../database/index.ts";
import { type Command, exitCodes, RefusedError } from "./command.ts";
import { readOptions } from "./options.ts";

const onPostgres = "The database is PostgreSQL: back it up with pg_dump --format=custom.";

export const command: Command = {
  summary: "write a consistent copy of the database while it is used",
  help: `tuttu backup [FOLDER] [--json]

Writes a new folder with the database as it was at one moment and a manifest: schema, rows of each table, SHA-256. Others
may write meanwhile. Without a folder it goes to <TUTTU_DATA>/backups/<time>. The secret of the installation
(<TUTTU_DATA>/secret) is not in it: keep that elsewhere, a restored house needs it.

  --json   print the manifest`,
  async run(args, output) {
    const { positionals } = readOptions(args, {});
    const config = configOfProcess();
    if (!config.databaseUrl.startsWith("file:")) throw new RefusedError(onPostgres);
    const now = new Date();
    const stamp = now.toISOString().replace(/[:.]/g, "-");
    const folder = resolve(positionals[0] ?? join(config.data, "backups", stamp));
    const manifest = backUp(config.databaseUrl.slice("file:".length), folder, now);
    const rows = Object.values(manifest.tables).reduce((sum, count) => sum + count, 0);
    output.result({ folder, ...manifest }, [
      `${folder}: ${rows} rows in ${Object.keys(manifest.tables).length} tables, ${manifest.file.bytes} bytes`,
      `sha256 ${manifest.file.sha256}`,
    ]);
    return exitCodes.done;
  },
};
