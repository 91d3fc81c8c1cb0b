import { configOfProcess } from "../app/index.ts";
import { migrate, migrateDown, openStore, schemaVersion } from "../database/index.ts";
import { type Command, exitCodes, UsageError } from "./command.ts";
import { readOptions } from "./options.ts";

export const command: Command = {
  summary: "bring the database to the newest schema",
  help: `tuttu migrate [--to NAME | --down] [--json]

Brings the database (TUTTU_DATA, or DATABASE_URL) to the newest schema. All steps stand or fall together.

  --to NAME   stop at, or go back to, this migration
  --down      undo the newest step; data that only the newer schema can hold is lost
  --json      print {"steps": […], "version": …}`,
  async run(args, output) {
    const { values } = readOptions(args, { to: { type: "string" }, down: { type: "boolean" } }, 0);
    if (values.down && values.to !== undefined) throw new UsageError("--down and --to exclude one another");
    const store = openStore(configOfProcess().databaseUrl);
    try {
      const steps = values.down ? await migrateDown(store) : await migrate(store, values.to);
      const version = await schemaVersion(store);
      const lines = steps.map(({ name, direction }) => `${direction === "Up" ? "+" : "-"} ${name}`);
      output.result({ steps, version }, [...lines, `The database stands at ${version ?? "nothing"}.`]);
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};
