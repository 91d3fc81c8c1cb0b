import { type Command, UsageError } from "./command.ts";
import { makeSearchKeys } from "./search/keys.ts";
import { showSearchStatus } from "./search/status.ts";

export const command: Command = {
  summary: "how the search engines stand, and keys for a Meilisearch server",
  help: `tuttu search status [--json]
tuttu search keys [--url URL] [--prefix PREFIX] [--json]

status   which engine answers and why, what each index holds, what waits for it, what was done with it last; ends with
         69 where the configured server may not be asked
keys     makes the keys that Tuttu needs on a Meilisearch server, with no more rights than that, on the indexes
         PREFIX_*, and prints them as lines for .env; those that are there already are printed again. The server's own
         master key is read from MEILI_MASTER_KEY and kept nowhere

  --url      the server (MEILI_URL)
  --prefix   beginning of the names of the indexes (MEILI_PREFIX, tuttu)`,
  async run([what, ...rest], output) {
    if (what === "status") return showSearchStatus(rest, output);
    if (what === "keys") return makeSearchKeys(rest, output);
    throw new UsageError("Say `tuttu search status` or `tuttu search keys`.");
  },
};
