import { describe, expect, test } from "vitest";
import { candidateFromResume } from "./candidate-from-resume.ts";
import { candidateColumns, candidateFromRow } from "./candidate-from-row.ts";
import { type KnownFields, knownFields } from "./known-fields.ts";
import { openingFromPosting } from "./opening-from-posting.ts";
import { openingColumns, openingFromRow } from "./opening-from-row.ts";
import type { Mapped, Source } from "./values.ts";
import { wholePostings, wholeResumes, wholeRows } from "./whole-samples.ts";

const today = "2027-01-01";
const unreadable = ["☂ ☂ ☂", "99999999999"];

/** A village or a place abroad is read as it is written, and the region of where somebody lived is no longer true. */
const followsFromPlace = new Set(["jobLocation/address/addressLocality region", "municipality region"]);

const leavesOf = (known: KnownFields, path: readonly string[] = []): string[][] =>
  Object.entries(known).flatMap(([name, below]) =>
    below === true ? [[...path, name]] : leavesOf(below, [...path, name]),
  );

/** A copy of the record with `put` in place of what stands at a path, in every item of a list. */
function changed(value: unknown, path: readonly string[], put: unknown): unknown {
  const [name, ...below] = path;
  if (name === undefined) return Array.isArray(value) ? [put] : put;
  if (Array.isArray(value)) return value.map((item) => changed(item, path, put));
  if (typeof value !== "object" || value === null) return value;
  const inner = (value as Source)[name];
  return inner === undefined ? value : { ...value, [name]: changed(inner, below, put) };
}

function read(mapped: Mapped<object>) {
  if (!mapped.ok) return undefined;
  const { input, ...employer } = mapped.input as { readonly input?: object };
  const fields: Record<string, unknown> = input === undefined ? { ...mapped.input } : { ...employer, ...input };
  return { fields, said: mapped.said, warnings: mapped.warnings };
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Fields that a sample fills, and that are empty with something unreadable in its place. */
function lost(map: (record: Source) => Mapped<object>, nothing: Source, sample: Source, path: readonly string[]) {
  const [empty, whole] = [read(map(nothing)), read(map(sample))];
  return unreadable.flatMap((put) => {
    const poorer = read(map(changed(sample, path, put) as Source));
    if (poorer === undefined) return [];
    return Object.keys(whole?.fields ?? {}).flatMap((field) => {
      const [was, is, none] = [whole, poorer, empty].map((one) => one?.fields[field]);
      if (same(was, none) || !same(is, none) || followsFromPlace.has(`${path.join("/")} ${field}`)) return [];
      return [{ field, clears: poorer.said.includes(field), isTold: poorer.warnings.length > 0 }];
    });
  });
}

describe.each([
  ["a JSON Resume", leavesOf(knownFields.candidates), wholeResumes, { basics: { name: "A" } }, candidateFromResume],
  [
    "a JobPosting",
    leavesOf(knownFields.openings),
    wholePostings,
    { title: "A", hiringOrganization: "A" },
    openingFromPosting,
  ],
  [
    "a row of candidates",
    [...new Set(candidateColumns.fields.values())].map((column) => [column]),
    wholeRows.candidates,
    { name: "A" },
    (row: Source) => candidateFromRow(row, new Map(), today),
  ],
  [
    "a row of openings",
    [...new Set(openingColumns.fields.values())].map((column) => [column]),
    wholeRows.openings,
    { title: "A", employer: "A" },
    (row: Source) => openingFromRow(row, new Map()),
  ],
] as const)("in %s what cannot be read", (_, paths, samples, nothing, map) => {
  test.each(paths.map((path) => [path.join("/"), path] as const))("clears nothing, and is told: %s", (_name, path) => {
    const found = samples.flatMap((sample) => lost((record) => map(record, today), nothing, sample, path));
    expect(found.filter(({ clears, isTold }) => clears || !isTold)).toEqual([]);
  });
});
