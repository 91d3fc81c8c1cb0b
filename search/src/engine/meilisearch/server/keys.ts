import { type Key, Meilisearch } from "meilisearch";

/**
 * What the adapter does with its own indexes, and nothing else: no keys, no dumps, no experimental features. The release
 * is told to keys of no index alone, so that there is a key which may ask for that and nothing else.
 */
const keepingActions = [
  "search",
  "documents.add",
  "documents.get",
  "documents.delete",
  "indexes.create",
  "indexes.get",
  "indexes.delete",
  "indexes.swap",
  "settings.update",
  "tasks.get",
  "stats.get",
];

export interface MadeKey {
  readonly uid: string;
  readonly key: string;
  readonly isNew: boolean;
}

export interface MadeKeys {
  /** Reads and writes the indexes: MEILI_KEY. */
  readonly keeping: MadeKey;
  /** May only ask for the server's release: MEILI_VERSION_KEY. */
  readonly version: MadeKey;
  /** May only search; tokens of scopes are signed with it: MEILI_SEARCH_KEY. */
  readonly searching: MadeKey;
}

interface Asked {
  readonly url: string;
  /** Of the server itself; nothing of it is kept. */
  readonly masterKey: string;
  readonly prefix: string;
}

const timeoutMs = 10_000;

/**
 * The keys of an installation, with no more rights than it needs, on its own indexes. Those that are there already
 * are told again.
 * @throws MeilisearchApiError where the master key is not the server's; MeilisearchRequestError where it does not answer
 */
export async function makeKeys({ url, masterKey, prefix }: Asked): Promise<MadeKeys> {
  const client = new Meilisearch({ host: url, apiKey: masterKey, timeout: timeoutMs });
  const known = (await client.getKeys({ limit: 1_000 })).results;
  const own = [`${prefix}_*`];
  const make = async (purpose: string, actions: readonly string[], indexes: readonly string[]): Promise<MadeKey> => {
    const name = `${prefix} ${purpose}`;
    const isSame = (key: Key) => key.name === name && same(key.actions, actions) && same(key.indexes, indexes);
    const found = known.find(isSame);
    const made =
      found ??
      (await client.createKey({
        name,
        description: `Made by Tuttu for its indexes ${prefix}_*`,
        actions: [...actions],
        indexes: [...indexes],
        expiresAt: null,
      }));
    return { uid: made.uid, key: made.key, isNew: found === undefined };
  };
  return {
    keeping: await make("keeping", keepingActions, own),
    searching: await make("searching", ["search"], own),
    version: await make("version", ["version"], ["*"]),
  };
}

const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();
