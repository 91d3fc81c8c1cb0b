import { configOfProcess, type House, openHouse, openLog } from "../app/index.ts";
import { migrate } from "../database/index.ts";
import { requireSecret } from "./require-secret.ts";

interface Ways {
  /** False where the command is about the secret itself. */
  readonly needsSecret?: boolean;
}

/**
 * Opens the house of this process, migrated, and closes it again whatever happens. Commands are quiet: what they have
 * to say they say to the operator.
 */
export async function withHouse<T>(act: (house: House) => Promise<T>, { needsSecret = true }: Ways = {}): Promise<T> {
  const house = await openHouse(configOfProcess(), { log: openLog("warn") });
  try {
    await migrate(house.store);
    if (needsSecret) await requireSecret(house);
    return await act(house);
  } finally {
    await house.close();
  }
}
