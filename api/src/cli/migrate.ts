import { dirname, join } from "node:path";
import { type Config, configOfProcess } from "../app/index.ts";
import {
  backUp,
  migrate,
  migrateDown,
  migrationNames,
  openStore,
  type Store,
  schemaVersion,
  stepsToUndo,
} from "../database/index.ts";
import { type Command, exitCodes, RefusedError, UsageError } from "./command.ts";
import { readOptions } from "./options.ts";
import { refuseWhileServing } from "./running.ts";
import { requireHouse } from "./with-house.ts";

/** Going down loses data: only when it is meant, with nobody at work, and with a copy of what was. */
function keepBefore(store: Store, config: Config, undone: readonly string[], isMeant: boolean): string[] {
  if (!isMeant) {
    const what = `This undoes ${undone.join(", ")}, and loses what only the newer schema holds.`;
    throw new RefusedError(`${what}\nAdd --yes if that is meant. Nothing was changed.`);
  }
  refuseWhileServing(config.data);
  if (store.file === null) return ["PostgreSQL has no copy of what was before, unless you made one with pg_dump."];
  const now = new Date();
  const folder = join(dirname(store.file), `before-migrate-${now.toISOString().replace(/[:.]/g, "-")}`);
  backUp(store.file, folder, now);
  return [`The database as it was before is in ${folder}`];
}

export const command: Command = {
  summary: "bring the database to the newest schema",
  help: `tuttu migrate [--to NAME | --down] [--yes] [--json]

Brings the database (TUTTU_DATA, or DATABASE_URL) to the newest schema. All steps stand or fall together.

  --to NAME   stop at, or go back to, this migration; going back loses data that only the newer schema can hold
  --down      undo the newest step; data that only the newer schema can hold is lost
  --yes       needed where anything is undone. What was before is kept in <TUTTU_DATA>/before-migrate-<time>, which
              restore takes (on PostgreSQL make a pg_dump first). The server must not be running. Afterwards check out
              the older code before any other command: of this one, each brings the database up again
  --json      print {"steps": […], "version": …}`,
  async run(args, output) {
    const options = { to: { type: "string" }, down: { type: "boolean" }, yes: { type: "boolean" } } as const;
    const { to, down: isDown = false, yes: isMeant = false } = readOptions(args, options, 0).values;
    if (isDown && to !== undefined) throw new UsageError("--down and --to exclude one another");
    if (to !== undefined && !migrationNames.includes(to)) {
      throw new UsageError(["--to must name one of these:", ...migrationNames.map((name) => `  ${name}`)].join("\n"));
    }
    const config = configOfProcess();
    if (isDown) requireHouse(config);
    const store = openStore(config.databaseUrl);
    try {
      const undone = isDown || to !== undefined ? await stepsToUndo(store, to ?? null) : [];
      const kept = undone.length > 0 ? keepBefore(store, config, undone, isMeant) : [];
      const steps = isDown ? await migrateDown(store) : await migrate(store, to);
      const version = await schemaVersion(store);
      const lines = steps.map(({ name, direction }) => `${direction === "Up" ? "+" : "-"} ${name}`);
      output.result({ steps, version }, [...lines, `The database stands at ${version ?? "nothing"}.`, ...kept]);
      return exitCodes.done;
    } finally {
      await store.close();
    }
  },
};
