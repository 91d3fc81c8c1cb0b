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

/** `fi`, `fi:A1`, `fi:A2` → one entry for Finnish with the highest level, 1..6; 0 where none is known. */
function languageEntries(languages: readonly string[], code: Coder): number[] {
  const entries: number[] = [];
  for (const one of languages) {
    const colon = one.indexOf(":");
    const number = code("language", colon < 0 ? one : one.slice(0, colon));
    const level = colon < 0 ? 0 : cefrOrder.indexOf(one.slice(colon + 1) as Cefr) + 1;
    const at = entries.findIndex((entry) => codeOf(entry) === number);
    if (at < 0) entries.push(entryOf(number, level));
    else entries[at] = entryOf(number, Math.max(levelOf(entries[at] as number), level));
  }
  return entries;
}

/** Without repeats; lists are short, and mostly have none. */
const once = (entries: number[]): number[] =>
  entries.length < 2 ? entries : entries.filter((entry, at) => entries.indexOf(entry) === at);

function entriesOf(doc: IndexDoc, field: CodedField, code: Coder): number[] {
  const plain = (values: readonly (string | null)[]) => {
    const entries: number[] = [];
    for (const value of values) if (value !== null && value !== "") entries.push(entryOf(code(field, value)));
    return entries;
  };
  switch (field) {
    case "programme":
      return plain([doc.programme]);
    case "state":
      return plain([doc.state]);
    case "municipality":
      return plain(doc.municipalities);
    case "region":
      return plain(doc.regions);
    case "workMode":
      return plain(doc.workModes);
    case "workingTime":
      return plain(doc.workingTimes);
    case "contractType":
      return plain(doc.contractTypes);
    case "education":
      return plain([doc.eqf === null ? null : String(doc.eqf)]);
    case "profileLanguage":
      return plain([doc.profileLanguage]);
    case "language":
      return languageEntries(doc.languages, code);
    case "skill":
      return doc.skills.map(({ id, level }) => entryOf(code("skill", id), level ?? 0));
    case "occupation":
      return plain(doc.occupations);
    case "isco":
      return plain(doc.iscoGroups);
    case "counsellor":
      return plain([doc.type === "candidate" ? doc.counsellor : null]);
    case "searchStatus":
      return plain([doc.type === "candidate" ? doc.searchStatus : null]);
    case "organisation":
      return plain([doc.type === "opening" ? doc.organisation : null]);
    case "kind":
      return plain([doc.type === "opening" ? doc.kind : null]);
    case "hiddenFrom":
      return plain(doc.type === "candidate" ? doc.hiddenFrom : []);
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
    entries: codedFields.map((field) => once(entriesOf(doc, field, code))),
  };
}

/** For each field that has entries: `field << 24 | count`, then the entries; little-endian words of four bytes. */
export function packEntries(entries: Row["entries"]): Buffer {
  const words: number[] = [];
  entries.forEach((list, field) => {
    if (list.length > 0) words.push(((field << 24) | list.length) >>> 0, ...list);
  });
  const bytes = Buffer.allocUnsafe(words.length * 4);
  words.forEach((word, at) => {
    bytes.writeUInt32LE(word, at * 4);
  });
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
