import { type Cefr, cefrOrder } from "../../../documents/index-doc.ts";
import type { Filter, Range } from "../../query.ts";
import type { Memory } from "../columns/memory.ts";
import { noDay, type Part } from "../columns/part.ts";
import type { CodedField } from "../columns/values.ts";

export type Test = (dense: number) => boolean;

/** Turns filters into tests of single documents over the columns of one part. Valid until the next change. */
export class FilterCompiler {
  readonly #memory: Memory;
  readonly #part: Part;

  constructor(memory: Memory, part: Part) {
    this.#memory = memory;
    this.#part = part;
  }

  /** `not` is carried down to the leaves, so that a missing number fails a range and its opposite alike. */
  test(filter: Filter, negated = false): Test {
    if ("and" in filter) return negated ? this.#any(filter.and, true) : this.#every(filter.and, false);
    if ("or" in filter) return negated ? this.#every(filter.or, true) : this.#any(filter.or, false);
    if ("not" in filter) return this.test(filter.not, !negated);
    if ("range" in filter) return this.#range(filter.range[0], filter.range[1], negated);
    const leaf = this.#leaf(filter);
    return negated ? (dense) => !leaf(dense) : leaf;
  }

  /** Whether a document has one of these values; without values none has. */
  values(field: CodedField, values: readonly string[], levelMin = 0): Test {
    const cells = this.#part.field(field);
    const codes = values.map((value) => this.#memory.values.code(field, value)).filter((code) => code !== undefined);
    const [first] = codes;
    if (first === undefined) return () => false;
    if (codes.length === 1) return cells.one(first, levelMin);
    const wanted = new Uint8Array(this.#memory.values.size);
    for (const code of codes) wanted[code] = 1;
    return cells.any(wanted, levelMin);
  }

  #every(filters: readonly Filter[], negated: boolean): Test {
    return every(filters.map((filter) => this.test(filter, negated)));
  }

  #any(filters: readonly Filter[], negated: boolean): Test {
    const tests = filters.map((filter) => this.test(filter, negated));
    return (dense) => tests.some((test) => test(dense));
  }

  #leaf(filter: Exclude<Filter, { and: unknown } | { or: unknown } | { not: unknown } | { range: unknown }>): Test {
    if ("language" in filter) return this.#language(filter.language[0], filter.language[1]);
    if ("skill" in filter) {
      const [id, { minLevel = 0, narrower = [] }] = filter.skill;
      return this.values("skill", [id, ...narrower], minLevel);
    }
    if ("ids" in filter) {
      const wanted = new Set(filter.ids);
      return (dense) => wanted.has(this.#part.ids[dense] as string);
    }
    if ("place" in filter) {
      const there = this.values("municipality", filter.place.municipality);
      if (!filter.place.orRemote) return there;
      const remote = this.values("workMode", ["remote"]);
      return (dense) => there(dense) || remote(dense);
    }
    const [field, values] = filter.in;
    return field === "language" ? this.#languages(values) : this.values(field, values);
  }

  /** Values are tags (`fi`) or tags with a level that must be reached (`fi:B1`). */
  #languages(values: readonly string[]): Test {
    const tests = values.map((value) => {
      const [language = "", level] = value.split(":");
      return this.#language(language, level);
    });
    return (dense) => tests.some((test) => test(dense));
  }

  #language(language: string, level: string | undefined): Test {
    const number = level === undefined ? 0 : cefrOrder.indexOf(level as Cefr) + 1;
    if (level !== undefined && number === 0) return () => false;
    return this.values("language", [language], number);
  }

  #range(
    field: "startDay" | "eqf",
    { gte = -Infinity, lte = Infinity, orMissing = false }: Range,
    negated: boolean,
  ): Test {
    const column = field === "startDay" ? this.#part.startDay : this.#part.eqf;
    const missing = field === "startDay" ? noDay : 0;
    return (dense) => {
      const value = column[dense] as number;
      if (value === missing) return orMissing && !negated;
      return (value >= gte && value <= lte) !== negated;
    };
  }
}

/** A test for each of the tests; the common short lists without a loop. */
export function every(tests: readonly Test[]): Test {
  const [a, b, c] = tests;
  if (!a) return () => true;
  if (!b) return a;
  if (!c) return (dense) => a(dense) && b(dense);
  return (dense) => tests.every((test) => test(dense));
}
