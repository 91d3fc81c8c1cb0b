import type { ImportKind } from "@tuttu/schema";
import { describe, expect, test } from "vitest";
import { candidateFromResume } from "./candidate-from-resume.ts";
import { candidateColumnOf, candidateColumns, candidateFromRow } from "./candidate-from-row.ts";
import { type KnownFields, knownFields } from "./known-fields.ts";
import { openingFromPosting } from "./opening-from-posting.ts";
import { openingColumnOf, openingColumns, openingFromRow } from "./opening-from-row.ts";
import type { Mapped, Source } from "./values.ts";
import { wholePostings, wholeResumes, wholeRows } from "./whole-samples.ts";

const readers: Readonly<Record<ImportKind, (record: Source) => Mapped<object>>> = {
  candidates: (record) => candidateFromResume(record, "2027-01-01"),
  openings: openingFromPosting,
};
const samples: Readonly<Record<ImportKind, readonly Source[]>> = { candidates: wholeResumes, openings: wholePostings };

/** The value, which writes down each field that is asked for: `work/title`, whatever the place in a list. */
function watched<T>(value: T, asked: Set<string>, path = ""): T {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    get(target, name) {
      const inner: unknown = Reflect.get(target, name);
      if (typeof name === "symbol" || (Array.isArray(target) && !/^\d+$/.test(name))) return inner;
      const own = /^\d+$/.test(name) ? path : path === "" ? name : `${path}/${name}`;
      asked.add(own);
      return watched(inner, asked, own);
    },
  });
}

const leavesOf = (known: KnownFields, path = ""): string[] =>
  Object.entries(known).flatMap(([name, below]) => {
    const own = path === "" ? name : `${path}/${name}`;
    return below === true ? [own] : leavesOf(below, own);
  });

const isKnown = (known: KnownFields, path: string): boolean => {
  let node: true | KnownFields | undefined = known;
  for (const name of path.split("/")) {
    if (node === true) return true;
    node = node !== undefined && Object.hasOwn(node, name) ? node[name] : undefined;
  }
  return node !== undefined;
};

/** A copy of the record without what stands at a path, in every item of a list. */
function without(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, path));
  if (typeof value !== "object" || value === null) return value;
  const [name = "", ...below] = path;
  const { [name]: inner, ...rest } = value as Record<string, unknown>;
  return below.length === 0 || inner === undefined ? rest : { ...rest, [name]: without(inner, below) };
}

function read<T extends object>(mapped: Mapped<T>) {
  if (!mapped.ok) return null;
  const { input: own, ...rest } = mapped.input as T & { readonly input?: Record<string, unknown> };
  return { fields: { ...rest, ...own } as Record<string, unknown>, said: mapped.said, warnings: mapped.warnings };
}

/** The fields that a record has otherwise than a poorer one; "record" where the poorer one is none. */
function given(whole: Mapped<object>, poorer: Mapped<object>): string[] {
  const [more, less] = [read(whole), read(poorer)];
  if (less === null) return ["record"];
  return Object.entries(more?.fields ?? {}).flatMap(([name, value]) =>
    JSON.stringify(value) === JSON.stringify(less.fields[name]) ? [] : [name],
  );
}
const ownWords = new Set(["record", "organisationName", "businessId"]);

describe.each(["candidates", "openings"] as const)("what an import of %s reads", (kind) => {
  const map = readers[kind];

  test("the samples are read whole, without a complaint", () => {
    expect(samples[kind].map((record) => read(map(record))?.warnings)).toEqual(samples[kind].map(() => []));
  });

  test("is known, so that no field that was taken is told to be unused", () => {
    const asked = new Set<string>();
    for (const record of [...samples[kind], {}]) map(watched(record, asked));
    expect([...asked].filter((path) => !isKnown(knownFields[kind], path))).toEqual([]);
  });

  test.each(leavesOf(knownFields[kind]))("arrives, and counts as told: %s", (path) => {
    const changes = samples[kind].map((record) => {
      const whole = map(record);
      const fields = given(whole, map(without(record, path.split("/")) as Source));
      return { fields, unsaid: fields.filter((name) => !ownWords.has(name) && !read(whole)?.said.includes(name)) };
    });
    expect(changes.flatMap(({ fields }) => fields)).not.toEqual([]);
    expect(changes.flatMap(({ unsaid }) => unsaid)).toEqual([]);
  });
});

describe.each([
  ["candidates", candidateFromRow, candidateColumns, candidateColumnOf],
  ["openings", openingFromRow, openingColumns, openingColumnOf],
] as const)("a line of a table of %s", (kind, fromRow, { fields }, columnOf) => {
  const columns = [...new Set(fields.values())];
  const map = (row: Source): Mapped<object> => fromRow(row, new Map(), "2027-01-01");

  test("has a place for every column, and for no other", () => {
    expect([...new Set(columnOf.map(([, column]) => column))].sort()).toEqual([...columns].sort());
    for (const [path] of columnOf) expect([path, isKnown(knownFields[kind], path.slice(1))]).toEqual([path, true]);
    for (const row of wholeRows[kind]) expect(read(map(row))?.warnings).toEqual([]);
  });

  test.each(columns)("arrives with its column %s", (column) => {
    const changed = wholeRows[kind].flatMap((whole) => {
      const { [column]: _, ...row } = whole;
      return given(map(whole), map(row));
    });
    expect(changed).not.toEqual([]);
  });
});
