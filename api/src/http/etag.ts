import { createHash } from "node:crypto";
import type { Context } from "hono";
import { Refusal } from "./refusal.ts";

interface Versioned {
  readonly version: number;
}

const versionInTag = /^"(\d{1,15})\.[A-Za-z0-9_-]{22}"$/;

/**
 * Strong entity tag of a representation: its version, and a hash of it as this viewer sees it. The version decides a
 * precondition, so that a viewer in another language does not fail it.
 */
export function entityTag(body: Versioned): string {
  const hash = createHash("sha256").update(JSON.stringify(body)).digest("base64url").slice(0, 22);
  return `"${body.version}.${hash}"`;
}

/** Sets the answer's ETag and gives the body back. @example return c.json(tagged(c, await getOpening(…)), 200) */
export function tagged<T extends Versioned>(c: Context, body: T): T {
  c.header("etag", entityTag(body));
  return body;
}

/**
 * The version that a change was made on, from `If-Match`.
 * @throws Refusal version-needed without the header or for `*`, malformed-request where it is no tag at all, stale-version
 * for a tag that is not ours
 */
export function expectedVersion(c: Context): number {
  const header = c.req.header("if-match")?.trim();
  if (header === undefined || header === "" || header === "*") throw new Refusal("version-needed");
  const versions = header.split(",").map((tag) => versionInTag.exec(tag.trim())?.[1]);
  const [version] = versions;
  if (!/^(?:W\/)?"[\x21\x23-\x7e]*"$/.test(header.split(",")[0]?.trim() ?? "")) {
    throw new Refusal("malformed-request", {
      detail: 'If-Match must be the ETag of what you have read, such as "3.…".',
    });
  }
  // A list could match by chance what its sender has not read.
  if (versions.length !== 1 || version === undefined) throw new Refusal("stale-version");
  return Number(version);
}

/** Throws unless `row` is still the version that the change was made on. */
export function requireVersion(row: Versioned, expected: number): void {
  if (row.version !== expected) throw new Refusal("stale-version");
}
