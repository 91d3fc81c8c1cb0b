import { hash } from "node:crypto";
import type { IndexDoc } from "./index-doc.ts";

/** JSON with the fields in the order of their names, so that equal content has equal bytes. */
function canonical(doc: IndexDoc): string {
  const skills = doc.skills.map(({ id, level }) => [id, level]);
  const fields = Object.entries({ ...doc, skills }).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(fields);
}

const sha256 = (text: string) => hash("sha256", text, "buffer");

/** SHA-256 of everything that the document holds, hexadecimal. */
export const contentDigest = (doc: IndexDoc): string => hash("sha256", canonical(doc), "hex");

/** First byte of SHA-256(id): where the drift check counts this document. */
export const bucketOf = (id: string): number => sha256(id)[0] ?? 0;

/** Eight bytes that stand for id, version and content; those of a bucket are combined by XOR. */
export function documentMark(id: string, version: bigint, digest: string): bigint {
  return sha256(`${id}\u0000${version}\u0000${digest}`).readBigUInt64BE(0);
}
