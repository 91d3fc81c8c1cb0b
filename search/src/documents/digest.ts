import { hash } from "node:crypto";
import type { IndexDoc } from "./index-doc.ts";

/** The values in the order of the fields' names, so that equal content has equal bytes. */
function canonical(doc: IndexDoc): string {
  const values = { ...doc, skills: doc.skills.map(({ id, level }) => [id, level]) } as Readonly<
    Record<string, unknown>
  >;
  const names = Object.keys(values).sort();
  return JSON.stringify([names.length, ...names.map((name) => values[name])]);
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
