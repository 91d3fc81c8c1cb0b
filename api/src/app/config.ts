import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

const packageOfHouse = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const portSays = "must be a whole number from 0 to 65535";
const Port = z.coerce.number(portSays).int(portSays).min(0, portSays).max(65_535, portSays);
const empty = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());

const listed = (text: string): string[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** Whether this is an address, or a range of them as CIDR writes it. */
function isRange(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32));
}

/** What the environment may set; each has a value that works without it. The README's table is made from this. */
export const Environment = z.object({
  PORT: z.preprocess(empty, Port.default(3000)).meta({ description: "Port of admin, API and documentation" }),
  HOST: z
    .preprocess(empty, z.string().default("127.0.0.1"))
    .meta({ description: "Address to listen on; only this machine unless set" }),
  TUTTU_DATA: z.preprocess(empty, z.string().default(".data")).meta({
    description: "Folder of database, search index, secret, counters of rates, and mail that was not sent by SMTP",
  }),
  DATABASE_URL: optional(z.string().regex(/^(file:|postgres(ql)?:\/\/)/, "must begin with file: or postgres://")).meta({
    description: "postgres://… instead of the SQLite database in the data folder",
  }),
  BASE_URL: optional(z.url({ protocol: /^https?$/ })).meta({
    description: "Address that people use; links in mail are made from it. http://localhost:PORT unless set",
  }),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")).meta({
    description: "Mail server; unset, mail is written to the data folder",
  }),
  MAIL_FROM: z.preprocess(empty, z.string().default("Tuttu <tuttu@localhost>")).meta({ description: "Sender of mail" }),
  TRUSTED_PROXY: optional(
    z
      .string()
      .refine((text) => listed(text).every(isRange), "must be addresses or ranges such as 10.0.0.0/8, comma separated"),
  ).meta({
    description: "Addresses (CIDR, comma separated) of the proxy whose X-Forwarded-For is believed; none unless set",
  }),
  MEILI_URL: optional(z.url({ protocol: /^https?$/ })).meta({
    description: "Meilisearch server that is searched instead of the embedded index; unset, there is none",
  }),
  MEILI_KEY: optional(z.string()).meta({
    description: "Key that may read and write its indexes, made by `tuttu search keys`; needed with MEILI_URL",
  }),
  MEILI_SEARCH_KEY: optional(
    z
      .string()
      .regex(/^[0-9a-f-]{36}:.+$/, "must be the key's uid, a colon and the key, as `tuttu search keys` says it"),
  ).meta({ description: "Key that may only search; tokens of each viewer's scope are signed with it" }),
  MEILI_VERSION_KEY: optional(z.string()).meta({
    description: "Key that may only ask for the server's release, where MEILI_KEY may not",
  }),
  MEILI_MASTER_KEY: optional(z.string()).meta({
    description: "The server's own master key: read by `tuttu search keys` alone, and better not kept anywhere",
  }),
  MEILI_PREFIX: z
    .preprocess(
      empty,
      z
        .string()
        .regex(/^[a-z0-9_]{1,60}$/, "must be a to z, 0 to 9 and _")
        .default("tuttu"),
    )
    .meta({ description: "Beginning of the names of its indexes, where several houses share a server" }),
  MATCH_RECALL: z.preprocess(empty, z.enum(["memory", "engine"]).default("memory")).meta({
    description: "Where matching looks for people and openings first: in this process, or in the search engine",
  }),
  METRICS_TOKEN: optional(z.string().min(16, "must have at least 16 characters")).meta({
    description: "Bearer token for the figures at /metrics; unset, there are none",
  }),
  LOG_LEVEL: z
    .preprocess(empty, z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"))
    .meta({ description: "How much is logged" }),
});

export interface MeilisearchConfig {
  readonly url: string;
  readonly key: string;
  readonly searchKey: { readonly uid: string; readonly key: string } | undefined;
  readonly versionKey: string | undefined;
  readonly prefix: string;
}

export interface Config {
  /** Of the house itself. */
  readonly version: string;
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly databaseUrl: string;
  readonly baseUrl: string;
  /** False where the address was not set: then any loopback name of this port is our own origin. */
  readonly baseUrlIsSet: boolean;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly trustedProxy: readonly string[];
  /** The search server; null where the embedded index is all there is. */
  readonly meilisearch: MeilisearchConfig | null;
  readonly matchRecall: "memory" | "engine";
  /** What who reads /metrics must bring; null where nobody may. */
  readonly metricsToken: string | null;
  readonly logLevel: z.infer<typeof Environment>["LOG_LEVEL"];
}

/** A setting that cannot be used; the message names each one. */
export class ConfigError extends Error {}

/**
 * The configuration, parsed once. `env` such as `process.env`; `house` is the folder that relative paths start from.
 * @throws ConfigError that names every bad variable
 */
export function configFrom(env: Readonly<Record<string, string | undefined>>, house = process.cwd()): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
    throw new ConfigError(`Settings that cannot be used:\n${lines.join("\n")}`);
  }
  const { data: set } = parsed;
  if ((set.MEILI_URL === undefined) !== (set.MEILI_KEY === undefined)) {
    throw new ConfigError("Settings that cannot be used:\n  MEILI_URL and MEILI_KEY: one is set without the other");
  }
  const data = resolve(house, set.TUTTU_DATA);
  return {
    version: packageOfHouse.version,
    port: set.PORT,
    host: set.HOST,
    data,
    databaseUrl: set.DATABASE_URL ?? `file:${data}/tuttu.db`,
    baseUrl: (set.BASE_URL ?? `http://localhost:${set.PORT}`).replace(/\/+$/, ""),
    baseUrlIsSet: set.BASE_URL !== undefined,
    smtpUrl: set.SMTP_URL ?? null,
    mailFrom: set.MAIL_FROM,
    trustedProxy: listed(set.TRUSTED_PROXY ?? ""),
    meilisearch: meilisearchOf(set),
    matchRecall: set.MATCH_RECALL,
    metricsToken: set.METRICS_TOKEN ?? null,
    logLevel: set.LOG_LEVEL,
  };
}

function meilisearchOf(set: z.infer<typeof Environment>): MeilisearchConfig | null {
  if (set.MEILI_URL === undefined || set.MEILI_KEY === undefined) return null;
  const [uid = "", ...rest] = set.MEILI_SEARCH_KEY?.split(":") ?? [];
  return {
    url: set.MEILI_URL.replace(/\/+$/, ""),
    key: set.MEILI_KEY,
    searchKey: uid === "" ? undefined : { uid, key: rest.join(":") },
    versionKey: set.MEILI_VERSION_KEY,
    prefix: set.MEILI_PREFIX,
  };
}

/** The configuration of this process. */
export const configOfProcess = (): Config => configFrom(process.env);

/** What an operator who makes keys for a search server has set; "" where nothing is. */
export const searchServerOfProcess = (): {
  readonly url: string;
  readonly masterKey: string;
  readonly prefix: string;
} => ({
  url: process.env.MEILI_URL ?? "",
  masterKey: process.env.MEILI_MASTER_KEY ?? "",
  prefix: process.env.MEILI_PREFIX ?? "",
});

/** What `DATABASE_URL` says, be the rest of the settings as they may; "" where it says nothing. */
export const databaseUrlOfProcess = (): string => process.env.DATABASE_URL ?? "";
