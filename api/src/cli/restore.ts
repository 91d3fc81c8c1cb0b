import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { configOfProcess } from "../app/index.ts";
import { secretFile } from "../app/secrets.ts";
import { BadBackup, restore } from "../database/index.ts";
import { type Command, exitCodes, RefusedError, UsageError } from "./command.ts";
import { readOptions } from "./options.ts";
import { refuseWhileServing } from "./running.ts";

/** Database and secret belong together; the start refuses another one. */
const aboutSecret = (file: string): string[] =>
  existsSync(file)
    ? [`It opens with the secret of the house that was backed up; ${file} must be that one, and the start checks it.`]
    : [`Now copy the file \`secret\` of the house that was backed up to ${file}: the start needs it.`];

export const command: Command = {
  summary: "put a backup in the place of the database, once it is verified",
  help: `tuttu restore FOLDER [--json]

Copies the backup beside the database of TUTTU_DATA, checks checksum, integrity, references, schema and the rows of each
table, and only then lets it take its place. What was there is kept in <TUTTU_DATA>/before-restore-<time>. The search
index is built anew at the next start. The server must not be running.

The file \`secret\` of the house that was backed up belongs beside the database, and is not in the backup: copy it by
hand. The next start refuses another one, and says what to do where it is lost. The file \`erasures\` belongs there as well: by
it the next start erases again, before anybody may come, whom the backup has brought back.

  --json   print {"previous": …, "tables": …}`,
  async run(args, output) {
    const [folder, ...more] = readOptions(args, {}).positionals;
    if (folder === undefined || more.length > 0) throw new UsageError("Name the folder of one backup.");
    if (!existsSync(folder)) throw new UsageError(`${folder} is not there.`);
    const config = configOfProcess();
    if (!config.databaseUrl.startsWith("file:")) throw new RefusedError("Restore PostgreSQL with pg_restore.");
    refuseWhileServing(config.data);
    const data = dirname(config.databaseUrl.slice("file:".length));
    try {
      const { manifest, previous } = restore(resolve(folder), data, new Date());
      const rows = Object.values(manifest.tables).reduce((sum, count) => sum + count, 0);
      output.result({ previous, ...manifest }, [
        `Restored ${rows} rows as of ${manifest.createdAt}; verified.`,
        ...aboutSecret(secretFile(config.data)),
        previous === null ? "There was nothing before." : `What was there before is in ${previous}`,
      ]);
      return exitCodes.done;
    } catch (error) {
      if (error instanceof BadBackup) throw new RefusedError(`${error.message}. Nothing was changed.`);
      throw error;
    }
  },
};
