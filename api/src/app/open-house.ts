import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Hono } from "hono";
import type { Logger } from "pino";
import { openAuth, type SessionSettings, sessionSettings, takeToken } from "../accounts/index.ts";
import { makeFolder, openStore, type Store } from "../database/index.ts";
import { openRateLimiter } from "../database/rate-store.ts";
import { stopImports } from "../exchange/index.ts";
import type { HttpEnv } from "../http/env.ts";
import { type Keeping, keepIndexes } from "../indexing/index.ts";
import { Worker } from "../jobs/index.ts";
import { mailReader, openPostOffice } from "../notifications/index.ts";
import type { Actor } from "../scope/index.ts";
import type { Config } from "./config.ts";
import type { Context } from "./context.ts";
import { createApp } from "./create-app.ts";
import { openLog } from "./log.ts";
import { type Ground, makeContext } from "./make-context.ts";
import { openPorts } from "./open-ports.ts";
import type { AdminFiles } from "./pages/admin-files.ts";
import type { Readiness } from "./pages/health.ts";
import type { Ports } from "./ports.ts";
import { pooledRandom } from "./random.ts";
import { indexReaders } from "./readers.ts";
import { openSecrets, type Secrets } from "./secrets.ts";

/** Longest that an answer waits until what was written is searchable. */
const drainMsMax = 1_000;

/** What tests may choose; commands and the server take what stands. */
export interface Choices {
  readonly store?: Store;
  readonly secrets?: Secrets;
  readonly clock?: () => Date;
  readonly random?: (bytes: number) => Uint8Array;
  readonly log?: Logger;
  /** Multiplies every rate limit. */
  readonly rateFactor?: number;
  /** The built pages. */
  readonly admin?: AdminFiles | undefined;
}

/** The whole house, opened: everything that a server, a command or a test needs. */
export interface House extends Ground {
  readonly config: Config;
  readonly sessions: SessionSettings;
  readonly worker: Worker;
  readonly app: Hono<HttpEnv>;
  readonly readiness: Readiness;
  /** A context of the house itself, for commands and jobs. Without a programme it works on all of them. */
  contextOf(name: string, programmeId?: string): Context;
  /** Looks after the search indexes from here on until the house is closed. */
  watchIndexes(): void;
  close(): Promise<void>;
}

/**
 * Opens database, secret, sign-in, ports and worker, and makes the application on them. Nothing is migrated and nothing
 * listens yet.
 */
export async function openHouse(config: Config, choices: Choices = {}): Promise<House> {
  makeFolder(config.data);
  const clock = choices.clock ?? (() => new Date());
  const random = choices.random ?? pooledRandom();
  const log = choices.log ?? openLog(config.logLevel);
  const secrets = choices.secrets ?? openSecrets(config.data);
  const store = choices.store ?? openStore(config.databaseUrl);
  const limiter = await openRateLimiter(join(config.data, "limits.sqlite"), choices.rateFactor);
  const secret = Buffer.from(secrets.key("session")).toString("base64url");
  const auth = openAuth({ store, secret, baseUrl: config.baseUrl, clock, random }, takeToken);
  const drainTopics: Ports["drain"] = (topics) => worker.drain(topics);
  let keeping: Keeping | undefined;
  const ports = openPorts({
    config,
    store,
    auth,
    limiter,
    clock,
    log,
    drain: drainTopics,
    carry: (topics, mostMs) => worker.carry(topics, mostMs),
    judge: (reader, condition) => worker.judge(reader, condition),
    wake: () => keeping?.wake(),
  });
  const ground: Ground = { store, secrets, ports, log, clock, random };
  const contextOf = (name: string, programmeId?: string) => {
    const actor = { kind: "job", name, programmeId: programmeId ?? null } as Actor;
    return makeContext(ground, { actor, requestId: `${name}_${randomUUID()}` });
  };
  const { smtpUrl, mailFrom: from, baseUrl } = config;
  const post = openPostOffice({ smtpUrl, from, folder: join(config.data, "mail"), baseUrl });
  const worker = new Worker([mailReader(post), ...indexReaders(config.meilisearch !== null)], () =>
    contextOf("worker"),
  );
  const sessions = sessionSettings({ store, secret, baseUrl, clock });
  const drain = async () => {
    // A person finds what they have just saved; behind a long import an answer does not wait for its end.
    await worker.carry(["candidate", "opening"], drainMsMax);
    void worker.drain(["mail"]);
  };
  const readiness: Readiness = { why: "starting" };
  const app = createApp({ ...ground, config, sessions, contextOf, drain, readiness, admin: choices.admin });
  return {
    ...ground,
    config,
    sessions,
    worker,
    app,
    readiness,
    contextOf,
    watchIndexes() {
      keeping ??= keepIndexes(() => contextOf("indexes"));
    },
    async close() {
      await keeping?.stop();
      await stopImports();
      await worker.stop();
      await ports.close();
      await store.close();
      limiter.close();
    },
  };
}
