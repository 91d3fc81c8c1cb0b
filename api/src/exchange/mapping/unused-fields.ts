import { nearest } from "@tuttu/search";
import type { FileNote } from "../domain/notes.ts";
import type { KnownFields } from "./known-fields.ts";

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
/** JSON-LD and JSON Schema words, which tell how to read a file. */
const ofTheFormat = /^[@$]/;
const namesMax = 40;

/** Counts the fields of a file's JSON records that nothing is made of. */
export class UnusedFields {
  readonly #known: KnownFields;
  readonly #passed: KnownFields;
  readonly #counts = new Map<string, number>();
  readonly #near = new Map<string, string>();

  /** @param passed further fields that are nobody's loss */
  constructor(known: KnownFields, passed: KnownFields = {}) {
    this.#known = known;
    this.#passed = passed;
  }

  /** Looks through one record; a field counts once for it, in however many items of a list it stands. */
  see(record: unknown): void {
    const seen = new Set<string>();
    this.#walk(record, this.#known, this.#passed, "", seen);
    for (const path of seen) this.#counts.set(path, (this.#counts.get(path) ?? 0) + 1);
  }

  #walk(value: unknown, known: KnownFields, passed: KnownFields, path: string, seen: Set<string>): void {
    if (Array.isArray(value)) {
      for (const item of value) this.#walk(item, known, passed, path, seen);
      return;
    }
    if (!isObject(value)) return;
    for (const name in value) {
      const below = Object.hasOwn(known, name) ? known[name] : undefined;
      const aside = Object.hasOwn(passed, name) ? passed[name] : undefined;
      if (below === true || aside === true || ofTheFormat.test(name)) continue;
      const own = path === "" ? name : `${path}.${name}`;
      if (below !== undefined) this.#walk(value[name], below, aside ?? {}, own, seen);
      else this.#add(own, name, known, seen);
    }
  }

  #add(path: string, name: string, known: KnownFields, seen: Set<string>): void {
    if (!this.#counts.has(path)) {
      // A file may have as many names as it likes; a report may not.
      if (this.#counts.size + seen.size >= namesMax) return;
      const meant = nearest(name, Object.keys(known));
      if (meant !== undefined) this.#near.set(path, meant);
    }
    seen.add(path);
  }

  notes(): FileNote[] {
    return [...this.#counts].map(([name, count]) => {
      const near = this.#near.get(name);
      return near === undefined
        ? { pointer: "", code: "fieldUnused" as const, values: { name, count } }
        : { pointer: "", code: "fieldUnusedNear" as const, values: { name, count, near } };
    });
  }
}
