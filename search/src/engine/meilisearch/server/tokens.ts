import { generateTenantToken } from "meilisearch/token";
import type { DocType } from "../../../documents/fields.ts";
import type { ScopeToken } from "../../scope-token.ts";
import { scopeFilter } from "../ask/filter.ts";
import type { Connection } from "./connection.ts";
import type { Names } from "./names.ts";

const lifeMs = 15 * 60_000;
/** Signed anew when less than this is left. */
const sparesMs = 5 * 60_000;
const tokensMax = 500;

/**
 * The scope a second time, in a token that the server itself keeps to: a mistake in a filter of ours then costs an empty
 * page. Without a key for questions there is no token, and the filter stands alone.
 */
export class Tokens {
  readonly #server: Connection;
  readonly #names: Names;
  readonly #known = new Map<string, { readonly token: string; readonly until: number }>();

  constructor(server: Connection, names: Names) {
    this.#server = server;
    this.#names = names;
  }

  async of(scope: ScopeToken, type: DocType): Promise<string | undefined> {
    const signer = this.#server.searchKey;
    if (!signer) return undefined;
    const filter = scopeFilter(scope, type);
    const index = this.#names.live({ corpus: scope.corpus, type });
    const now = this.#server.clock();
    const key = `${index} ${filter}`;
    const known = this.#known.get(key);
    if (known && known.until - now > sparesMs) return known.token;
    if (this.#known.size >= tokensMax) this.#known.clear();
    const until = now + lifeMs;
    const token = await generateTenantToken({
      apiKey: signer.key,
      apiKeyUid: signer.uid,
      searchRules: { [index]: { filter } },
      expiresAt: new Date(until),
    });
    this.#known.set(key, { token, until });
    return token;
  }
}
