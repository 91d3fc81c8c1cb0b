import { join } from "node:path";
import { marksForm, type Vocabulary } from "@tuttu/search";
import type { Logger } from "pino";
import type { Auth } from "../accounts/index.ts";
import type { Store } from "../database/index.ts";
import type { RateLimiter } from "../http/rate-limits.ts";
import { type LinkingPort, openLinking } from "../linking/index.ts";
import { vocabularyOf } from "../listing/index.ts";
import { areMarksKept, Matcher, weakOpenings } from "../matching/index.ts";
import { openLedgerFile } from "../rights/index.ts";
import { cacheTaxonomy } from "../taxonomy/index.ts";
import type { Config } from "./config.ts";
import type { Ports } from "./ports.ts";
import { SearchEngines } from "./search-engines.ts";

interface Parts {
  readonly config: Config;
  readonly store: Store;
  readonly auth: Auth;
  readonly limiter: RateLimiter;
  readonly clock: () => Date;
  readonly drain: Ports["drain"];
  readonly carry: Ports["carry"];
  readonly judge: Ports["judge"];
  readonly wake: Ports["wake"];
  readonly log: Logger;
}

/** Opens each machine when it is first asked for; linking is opened anew when another taxonomy came into force. */
export function openPorts({ config, store, auth, limiter, clock, drain, carry, judge, wake, log }: Parts): Ports {
  const taxonomies = cacheTaxonomy(store.reader);
  let linking: { readonly version: string; readonly port: LinkingPort } | undefined;
  let opened: SearchEngines | undefined;
  let vocabulary: Vocabulary | undefined;
  let matcher: Matcher | undefined;
  let isMarked = false;
  const keepsMarks = async () => {
    // Kept once, kept for good.
    isMarked ||= await areMarksKept(store.reader);
    return isMarked;
  };
  const engines = async () => {
    const taxonomy = await taxonomies.get();
    // An index whose documents lack what the others have is of another form, and built anew.
    const version = (await keepsMarks()) ? `${taxonomy.version}+marks${marksForm}` : taxonomy.version;
    if (vocabulary?.version !== version) vocabulary = { ...vocabularyOf(taxonomy), version };
    const words = () => vocabulary as Vocabulary;
    const { data, meilisearch } = config;
    opened ??= new SearchEngines({ data, meilisearch, vocabulary: words, clock, log });
    return opened;
  };
  return {
    auth,
    limiter,
    drain,
    carry,
    judge,
    wake,
    learnSizes: () => store.learnSizes(),
    forget: (tables) => store.forget(tables),
    ledger: openLedgerFile(config.data),
    mailFolder: join(config.data, "mail"),
    weakOpenings,
    taxonomy: () => taxonomies.get(),
    async linking() {
      const taxonomy = await taxonomies.get();
      if (linking?.version !== taxonomy.version) {
        // Swapped at once, so that two who ask together share one; the old one ends when it has answered.
        const before = linking?.port;
        linking = { version: taxonomy.version, port: openLinking(taxonomy) };
        await before?.rest();
      }
      return linking.port;
    },
    matchRecall: config.matchRecall,
    keepsMarks,
    engines,
    engine: async () => (await engines()).asked,
    index: async (name) => (await engines())[name],
    async matching() {
      const taxonomy = await taxonomies.get();
      if (matcher?.model.taxonomy !== taxonomy) matcher = new Matcher(taxonomy);
      return matcher;
    },
    async close() {
      await linking?.port.close();
      await opened?.close();
    },
  };
}
