import { createHash } from "node:crypto";

/** One question to the server and its answer, without what changes from run to run. */
export interface Exchange {
  /** What was asked, cut to a length that a person can read. */
  readonly ask: string;
  /** SHA-256 of the whole question, 16 hexadecimal digits. */
  readonly hash: string;
  readonly status: number;
  readonly answer: unknown;
}

export interface Question {
  readonly method: string;
  /** Path with the query, its parameters in the order of their names. */
  readonly path: string;
  readonly body: string;
  readonly authorization: string;
}

const askLengthMax = 300;

/** Keys in order, so that equal content is equal text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}

/** Documents come as a line each, everything else as one JSON text. */
const parsed = (body: string): unknown =>
  body === ""
    ? null
    : body.startsWith("{") && body.includes("}\n{")
      ? body.split("\n").map((line) => JSON.parse(line))
      : JSON.parse(body);

/** What a token lets through; a key has no name here. */
function permitOf(authorization: string): unknown {
  const [, claims] = authorization.replace(/^Bearer /, "").split(".");
  if (claims === undefined) return "key";
  return (JSON.parse(Buffer.from(claims, "base64url").toString("utf8")) as { searchRules: unknown }).searchRules;
}

export function askOf({ method, path, body, authorization }: Question): { ask: string; hash: string } {
  const text = JSON.stringify(canonical([method, path, parsed(body), permitOf(authorization)]));
  return { ask: text.slice(0, askLengthMax), hash: createHash("sha256").update(text).digest("hex").slice(0, 16) };
}

export function sortedPath(url: string): string {
  const { pathname, searchParams } = new URL(url, "http://server");
  searchParams.sort();
  const query = searchParams.toString();
  return query === "" ? pathname : `${pathname}?${query}`;
}

const changing = new Set([
  "enqueuedAt",
  "startedAt",
  "finishedAt",
  "duration",
  "processingTimeMs",
  "databaseSize",
  "usedDatabaseSize",
  "indexSize",
  "usedIndexSize",
  "rawDocumentDbSize",
  "avgDocumentSize",
  "lastUpdate",
  "createdAt",
  "updatedAt",
  "batchUid",
  "commitSha",
  "commitDate",
]);

/** An answer without times and sizes. */
export function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, changing.has(key) ? stillOf(inner) : settled(inner)]),
  );
}

const stillOf = (value: unknown) => (typeof value === "number" ? 0 : value === null ? null : "");
