import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import { type Config, configOfProcess, type House, openHouse, openLog } from "../app/index.ts";
import { migrate } from "../database/index.ts";
import { reapplyErasures } from "../rights/index.ts";
import { RefusedError } from "./command.ts";
import { requireSecret } from "./require-secret.ts";

interface Ways {
  /** False where the command is about the secret itself. */
  readonly needsSecret?: boolean;
  /** True where it may be what an installation begins with. */
  readonly mayBegin?: boolean;
  /** True where the command itself tells what fails, in words. */
  readonly tellsFaults?: boolean;
}

/**
 * Makes sure that there is a house, so that a mistyped folder is not taken for an empty one and filled. A database
 * server answers for itself.
 * @throws RefusedError where the SQLite database is not there; nothing was made
 */
export function requireHouse({ databaseUrl }: Config): void {
  if (!databaseUrl.startsWith("file:")) return;
  const file = databaseUrl.slice("file:".length);
  if (existsSync(file)) return;
  throw new RefusedError(
    `There is no house in ${dirname(file)}: ${basename(file)} is missing. TUTTU_DATA names the folder; \`tuttu migrate\` makes a new one.`,
  );
}

/**
 * Opens the house of this process, migrated, and closes it again whatever happens. Commands are quiet: what they have
 * to say they say to the operator.
 */
export async function withHouse<T>(
  act: (house: House) => Promise<T>,
  { needsSecret = true, mayBegin = false, tellsFaults = false }: Ways = {},
): Promise<T> {
  const config = configOfProcess();
  if (!mayBegin) requireHouse(config);
  const house = await openHouse(config, { log: openLog(tellsFaults ? "fatal" : "warn") });
  try {
    await migrate(house.store);
    if (needsSecret) {
      await requireSecret(house);
      await reapplyErasures(house.contextOf("start"));
    }
    return await act(house);
  } finally {
    await house.close();
  }
}
