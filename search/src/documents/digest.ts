import { hash } from "node:crypto";
import type { IndexDoc } from "./index-doc.ts";

/** Names of fields in order, by the names as they come; documents of one making have them in one order. */
const orders = new Map<string, readonly string[]>();
const ordersMax = 100;

/** Names of the document before, as they came and in order: the next one mostly is of the same making. */
let last: { readonly given: readonly string[]; readonly names: readonly string[] } = { given: [], names: [] };

function namesOf(doc: IndexDoc): readonly string[] {
  const given = Object.keys(doc);
  if (given.length === last.given.length && given.every((name, at) => name === last.given[at])) return last.names;
  const key = given.join();
  const names = orders.get(key) ?? [...given].sort();
  if (orders.size >= ordersMax) orders.clear();
  orders.set(key, names);
  last = { given, names };
  return names;
}

/** The values in the order of the fields' names, so that equal content has equal bytes. */
function canonical(doc: IndexDoc): string {
  const names = namesOf(doc);
  const fields = doc as unknown as Readonly<Record<string, unknown>>;
  const skills = doc.skills.map(({ id, level }) => [id, level]);
  const values: unknown[] = [names.length];
  for (const name of names) values.push(name === "skills" ? skills : fields[name]);
  return JSON.stringify(values);
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

/** The mark of a document at a version, by its content. */
export const markOf = ({ doc, version }: { readonly doc: IndexDoc; readonly version: bigint }): bigint =>
  documentMark(doc.id, version, contentDigest(doc));
