import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { deleteMessages, sealedMessages } from "../repository.ts";
import { unseal } from "./sealed-message.ts";

/**
 * Lets mail to these addresses that waits never leave. `house` is a context of the house itself.
 * @param addresses in lower case
 * @returns how many
 */
export async function dropMailTo(tx: Tx, house: Context, addresses: readonly string[]): Promise<number> {
  const waiting = await sealedMessages(tx, house.scope);
  const theirs = waiting.flatMap(({ id, sealed }) => {
    const to = unseal(house.keys("mail"), id, sealed ?? "").to.toLowerCase();
    return addresses.includes(to) ? [id] : [];
  });
  if (theirs.length > 0) await deleteMessages(tx, house.scope, theirs);
  return theirs.length;
}

/** The addresses in the line of a mail that says whom it goes to; a long one goes on in lines that begin with a space. */
const recipientsOf = (mail: string): string =>
  (/^to:(.*(?:\r?\n[ \t].*)*)/im.exec(mail.split(/\r?\n\r?\n/, 1)[0] ?? "")?.[1] ?? "").toLowerCase();

/** Removes mail to these addresses from the folder that holds it where no mail server is set. @returns how many */
export function dropMailFiles(folder: string, addresses: readonly string[]): number {
  if (!existsSync(folder) || addresses.length === 0) return 0;
  const theirs = readdirSync(folder).filter((name) => {
    if (!name.endsWith(".eml")) return false;
    const to = recipientsOf(readFileSync(join(folder, name), "utf8"));
    return addresses.some((address) => to.includes(address));
  });
  for (const name of theirs) rmSync(join(folder, name), { force: true });
  return theirs.length;
}
