import type { Id, IdKind, Locale } from "@tuttu/schema";
import type { Logger } from "pino";
import type { Db, Work } from "../database/index.ts";
import type { Cursors } from "../http/cursor.ts";
import type { Scope } from "../scope/index.ts";
import type { Ports } from "./ports.ts";

/** Everything a service may use. One per request, per command and per job. */
export interface Context {
  readonly scope: Scope;
  /** Language of texts that are made for this viewer. */
  readonly locale: Locale;
  readonly requestId: string;
  /** The client's address as the trusted proxy rule sees it, IPv6 by /64; "" for commands and jobs. */
  readonly clientAddress: string;
  /** Reads outside of a unit of work. Never inside one: there it would not see what was just written. */
  readonly db: Db;
  readonly work: Work;
  readonly clock: () => Date;
  /** The clock as the text that instants are stored as, RFC 3339 in UTC with milliseconds. */
  readonly now: () => string;
  readonly random: (bytes: number) => Uint8Array;
  readonly newId: <K extends IdKind>(kind: K) => Id<K>;
  /** Cursors of the list `list` under `query`, bound to this actor. */
  readonly cursors: (list: string, query: object) => Cursors;
  /** 32 bytes of this installation for one purpose. */
  readonly keys: (purpose: string) => Uint8Array;
  readonly log: Logger;
  readonly ports: Ports;
}
