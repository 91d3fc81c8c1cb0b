import { createHash } from "node:crypto";
import type { IndexDoc } from "./index-doc.ts";

/** JSON with sorted keys, so that equal content has equal bytes. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const sha256 = (text: string) => createHash("sha256").update(text).digest();

/** SHA-256 of everything that the document holds, hexadecimal. */
export const contentDigest = (doc: IndexDoc): string => sha256(canonical(doc)).toString("hex");

/** First byte of SHA-256(id): where the drift check counts this document. */
export const bucketOf = (id: string): number => sha256(id)[0] ?? 0;

/** Eight bytes that stand for id, version and content; those of a bucket are combined by XOR. */
export function documentMark(id: string, version: bigint, digest: string): bigint {
  return sha256(`${id}\u0000${version}\u0000${digest}`).readBigUInt64BE(0);
}
