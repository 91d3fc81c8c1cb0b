import { makeKeys } from "@tuttu/search";
import { Environment, searchServerOfProcess } from "../../app/config.ts";
import { exitCodes, RefusedError, UsageError } from "../command.ts";
import { readOptions } from "../options.ts";
import type { Output } from "../output.ts";

/** What the setting takes, `--prefix` takes. */
function prefixFrom(given: string): string {
  const { success, data, error } = Environment.shape.MEILI_PREFIX.safeParse(given);
  if (!success) throw new UsageError(`--prefix ${error.issues[0]?.message}.`);
  return data;
}

/** Makes the keys on the server and prints them as settings. */
export async function makeSearchKeys(args: readonly string[], output: Output): Promise<number> {
  const { values } = readOptions(args, { url: { type: "string" }, prefix: { type: "string" } }, 0);
  const set = searchServerOfProcess();
  const url = values.url ?? set.url;
  const prefix = prefixFrom(values.prefix ?? set.prefix);
  if (!/^https?:\/\//.test(url))
    throw new UsageError("Name the server with http:// or https://: --url http://127.0.0.1:7700, or MEILI_URL.");
  if (set.masterKey === "") throw new UsageError("MEILI_MASTER_KEY must hold the server's master key.");
  const { keeping, searching, version } = await makeKeys({ url, prefix, masterKey: set.masterKey }).catch(
    (error: unknown) => {
      const said = error instanceof Error ? error.message : String(error);
      throw new RefusedError(`The server at ${url} has made no keys: ${said}`);
    },
  );
  const settings = {
    MEILI_URL: url,
    MEILI_KEY: keeping.key,
    MEILI_VERSION_KEY: version.key,
    MEILI_SEARCH_KEY: `${searching.uid}:${searching.key}`,
    ...(prefix === prefixFrom("") ? {} : { MEILI_PREFIX: prefix }),
  };
  const isNew = keeping.isNew || searching.isNew || version.isNew;
  output.say(isNew ? "# Made on the server; put these lines into .env:" : "# They were there already; lines for .env:");
  output.result(
    settings,
    Object.entries(settings).map(([name, value]) => `${name}=${value}`),
  );
  return exitCodes.done;
}
