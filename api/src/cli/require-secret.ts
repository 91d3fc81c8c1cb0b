import { rmSync } from "node:fs";
import { isSecretOfDatabase } from "../accounts/index.ts";
import type { House } from "../app/index.ts";
import { secretFile } from "../app/secrets.ts";
import { RefusedError } from "./command.ts";

/**
 * Makes sure that the secret is the one of the (migrated) database: with another one nobody's second factor works, and
 * what would be sealed meanwhile could not be opened once the right one is back.
 * @throws RefusedError that tells both ways out
 */
export async function requireSecret(house: House): Promise<void> {
  if (await isSecretOfDatabase(house.contextOf("start"))) return;
  const file = secretFile(house.config.data);
  // One that this very start has made must not look like the installation's own.
  if (house.secrets.isNew) rmSync(file, { force: true });
  const what = house.secrets.isNew ? `${file} is missing` : `${file} is not the secret`;
  throw new RefusedError(
    [
      `${what} that this database was set up with: nobody's second factor would work.`,
      "Copy the file `secret` from the data folder (or the safe place) where the database was used before.",
      "If it is lost, `tuttu account --secret-lost` goes on with a new one: everybody is signed out, staff set up their",
      "authenticator apps anew, and mail that has not been sent is dropped. Nothing else is lost.",
    ].join("\n"),
  );
}
