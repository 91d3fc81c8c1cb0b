import { configOfProcess, type House, openHouse, openLog } from "../app/index.ts";
import { migrate } from "../database/index.ts";

/**
 * Opens the house of this process, migrated, and closes it again whatever happens. Commands are quiet: what they have
 * to say they say to the operator.
 */
export async function withHouse<T>(act: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse(configOfProcess(), { log: openLog("warn") });
  try {
    await migrate(house.store);
    return await act(house);
  } finally {
    await house.close();
  }
}
