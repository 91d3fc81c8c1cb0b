import { type Id, type IdKind, type Locale, prefixes, uuidv7 } from "@tuttu/schema";
import type { Logger } from "pino";
import type { Store } from "../database/index.ts";
import { cursorsFor } from "../http/cursor.ts";
import { type Actor, actorKey, scopeOf } from "../scope/index.ts";
import type { Context } from "./context.ts";
import type { Ports } from "./ports.ts";
import type { Secrets } from "./secrets.ts";

/** What contexts are made from; lives as long as the process. */
export interface Ground {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly ports: Ports;
  readonly log: Logger;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
}

interface Occasion {
  readonly actor: Actor;
  readonly requestId: string;
  readonly locale?: Locale;
  readonly clientAddress?: string;
}

/** The context of one request, command or job. */
export function makeContext(
  ground: Ground,
  { actor, requestId, locale = "en", clientAddress = "" }: Occasion,
): Context {
  const { store, secrets, ports, log, clock, random } = ground;
  const scope = scopeOf(actor);
  const key = secrets.key("cursor");
  return {
    scope,
    locale,
    requestId,
    clientAddress,
    db: store.reader,
    work: store.work,
    clock,
    now: () => clock().toISOString(),
    random,
    newId: <K extends IdKind>(kind: K) => `${prefixes[kind]}_${uuidv7(clock().getTime(), random(10))}` as Id<K>,
    cursors: (list, query) => cursorsFor(key, actorKey(actor), list, query),
    keys: secrets.key,
    log,
    ports,
  };
}
