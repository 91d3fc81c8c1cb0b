import type { IndexDoc } from "../../../documents/index-doc.ts";
import { type Cefr, cefrOrder } from "../../../documents/index-doc.ts";
import { nameKey } from "../../text/index.ts";
import { codeOf, entryOf, levelOf } from "./cells.ts";
import { type CodedField, codedFields } from "./values.ts";

/** A document without its text, as the columns hold it. */
export interface Row {
  readonly id: string;
  readonly orderedAt: number;
  readonly startDay: number | null;
  readonly eqf: number | null;
  readonly nameKey: string;
  /** Entries per field, in the order of `codedFields`. */
  readonly entries: readonly (readonly number[])[];
}

type Coder = (field: CodedField, value: string) => number;

/**
 * `fi`, `fi:A1`, `fi:A2` → one entry for Finnish with the highest level, 1..6; 0 where none is known. Those of one
 * language mostly stand together, so the tag before is looked at first.
 */
function languageEntries(languages: readonly string[], code: Coder): number[] {
  const entries: number[] = [];
  let tag = "";
  let number = 0;
  for (const one of languages) {
    const colon = one.indexOf(":");
    const length = colon < 0 ? one.length : colon;
    const isSame = tag.length === length && one.startsWith(tag);
    if (!isSame) {
      tag = one.slice(0, length);
      number = code("language", tag);
    }
    const level = colon < 0 ? 0 : cefrOrder.indexOf(one.slice(colon + 1) as Cefr) + 1;
    const at = entries.findIndex((entry) => codeOf(entry) === number);
    if (at < 0) entries.push(entryOf(number, level));
    else if (levelOf(entries[at] as number) < level) entries[at] = entryOf(number, level);
  }
  return entries;
}

const none: readonly number[] = [];

function plain(field: CodedField, values: readonly string[], code: Coder): readonly number[] {
  if (values.length === 0) return none;
  const entries: number[] = [];
  for (const value of values) {
    if (value === "") continue;
    const entry = entryOf(code(field, value));
    if (!entries.includes(entry)) entries.push(entry);
  }
  return entries;
}

const single = (field: CodedField, value: string | null, code: Coder): readonly number[] =>
  value === null || value === "" ? none : [entryOf(code(field, value))];

function skillEntries({ skills }: IndexDoc, code: Coder): number[] {
  const entries: number[] = [];
  for (const { id, level } of skills) {
    const entry = entryOf(code("skill", id), level ?? 0);
    if (!entries.includes(entry)) entries.push(entry);
  }
  return entries;
}

/** The entries of one field, each once. */
function entriesOf(doc: IndexDoc, field: CodedField, code: Coder): readonly number[] {
  switch (field) {
    case "programme":
    case "state":
    case "profileLanguage":
      return single(field, doc[field], code);
    case "municipality":
      return plain(field, doc.municipalities, code);
    case "region":
      return plain(field, doc.regions, code);
    case "workMode":
      return plain(field, doc.workModes, code);
    case "workingTime":
      return plain(field, doc.workingTimes, code);
    case "contractType":
      return plain(field, doc.contractTypes, code);
    case "education":
      return single(field, doc.eqf === null ? null : String(doc.eqf), code);
    case "language":
      return languageEntries(doc.languages, code);
    case "skill":
      return skillEntries(doc, code);
    case "occupation":
      return plain(field, doc.occupations, code);
    case "isco":
      return plain(field, doc.iscoGroups, code);
    case "counsellor":
    case "searchStatus":
      return single(field, doc.type === "candidate" ? doc[field] : null, code);
    case "organisation":
    case "kind":
      return single(field, doc.type === "opening" ? doc[field] : null, code);
    case "hiddenFrom":
      return plain(field, doc.type === "candidate" ? doc.hiddenFrom : [], code);
    case "matching":
      return plain(field, doc.type === "candidate" ? (doc.matching ?? []) : [], code);
  }
}

/** `code` numbers a value, making a new number where it is the first of its kind. */
export function rowOf(doc: IndexDoc, code: Coder): Row {
  return {
    id: doc.id,
    orderedAt: doc.orderedAt,
    startDay: doc.startDay,
    eqf: doc.eqf,
    nameKey: nameKey(doc.headline),
    entries: codedFields.map((field) => entriesOf(doc, field, code)),
  };
}

/** For each field that has entries: `field << 24 | count`, then the entries; little-endian words of four bytes. */
export function packEntries(entries: Row["entries"]): Buffer {
  let words = 0;
  for (const { length } of entries) if (length > 0) words += length + 1;
  const bytes = Buffer.allocUnsafe(words * 4);
  let at = 0;
  for (let field = 0; field < entries.length; field++) {
    const list = entries[field] as readonly number[];
    if (list.length === 0) continue;
    at = bytes.writeUInt32LE(((field << 24) | list.length) >>> 0, at);
    for (const entry of list) at = bytes.writeUInt32LE(entry, at);
  }
  return bytes;
}

export function unpackEntries(bytes: Buffer): Row["entries"] {
  const entries: number[][] = codedFields.map(() => []);
  for (let at = 0; at < bytes.length; ) {
    const head = bytes.readUInt32LE(at);
    const list = entries[head >>> 24];
    at += 4;
    for (let left = head & 0xff_ffff; left > 0; left--, at += 4) list?.push(bytes.readUInt32LE(at));
  }
  return entries;
}
