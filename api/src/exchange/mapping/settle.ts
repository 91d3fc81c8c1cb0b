import type { z } from "zod";
import { pointerOf, type RowNote } from "../domain/notes.ts";
import { noteOfIssue } from "./note-of-issue.ts";
import type { Mapped } from "./values.ts";

/** Where the fields of a contract come from in a record, and which of them a record cannot do without. */
export interface Places {
  /** Contract field, or `field/leaf` of one that is a whole of its own → path in the record. */
  readonly fields: Readonly<Record<string, string>>;
  /** `list/leaf` of the contract → leaf of the record's item. */
  readonly leaves: Readonly<Record<string, string>>;
  /** Fields whose wrong value makes the record faulty; of the others the value is left out. */
  readonly needed: ReadonlySet<string>;
}

/** Paths in the record of the items of a list, where they differ from their order in the contract. */
export type Origins = Readonly<Record<string, readonly string[]>>;

/** A checked record, with the fields of which nothing could be read. */
export type Settled<T> =
  | (Omit<Extract<Mapped<T>, { ok: true }>, "said"> & { readonly leftOut: readonly string[] })
  | Extract<Mapped<T>, { ok: false }>;

type Path = readonly PropertyKey[];

/** Without these an item of a list says nothing. */
const itemKeys: ReadonlySet<string> = new Set(["title", "name", "text", "url", "language", "cefr", "undefined"]);

function sourceOf(path: Path, { fields, leaves }: Places, origins: Origins): string {
  const [field, at, leaf] = path.map(String);
  if (field === undefined) return "";
  const source = fields[`${field}/${at}`] ?? fields[field] ?? field;
  if (at === undefined || !/^\d+$/.test(at)) return pointerOf(...source.split("/"));
  const item = origins[field]?.[Number(at)] ?? `${source}/${at}`;
  const own = leaf === undefined ? undefined : (leaves[`${field}/${leaf}`] ?? leaf);
  return pointerOf(...item.split("/"), ...(own === undefined || own === "" ? [] : [own]));
}

/** Path of what is wrong: within a part that may also be null, the place in it. */
function exactPath(issue: z.core.$ZodIssue): Path {
  const inner = issue.code === "invalid_union" ? issue.errors.flat()[0] : undefined;
  return inner === undefined ? issue.path : [...issue.path, ...inner.path];
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Record<PropertyKey, unknown> | undefined)?.[name], value);

/** The part of a value that has to go so that the rest can stand. */
function partToDrop([field, item, leaf]: Path): Path {
  if (typeof item !== "number") return [field as PropertyKey];
  return itemKeys.has(String(leaf)) ? [field as PropertyKey, item] : [field as PropertyKey, item, leaf as PropertyKey];
}

function without(value: Readonly<Record<string, unknown>>, drops: readonly Path[], cuts: ReadonlyMap<string, number>) {
  const rest = structuredClone(value) as Record<string, unknown>;
  for (const [field, item, leaf] of drops) {
    if (item === undefined) delete rest[String(field)];
    else if (leaf !== undefined) delete (at(rest, [field as string, item]) as Record<PropertyKey, unknown>)[leaf];
    else (rest[String(field)] as unknown[])[item as number] = undefined;
  }
  for (const [field, list] of Object.entries(rest)) {
    if (!Array.isArray(list)) continue;
    rest[field] = list.filter((one) => one !== undefined).slice(0, cuts.get(field) ?? list.length);
  }
  return rest;
}

/** Fields that were dropped, and lists that lost all they had. */
function emptied(input: unknown, drops: readonly Path[]): string[] {
  const fields = drops.flatMap(([field, item]) => {
    const left = at(input, [field as PropertyKey]);
    return item === undefined || (Array.isArray(left) && left.length === 0) ? [String(field)] : [];
  });
  return [...new Set(fields)];
}

/**
 * Checks a mapped record against its contract. What is wrong in a part that the record can do without costs that part
 * and is named; what is wrong elsewhere, or too long, makes the record faulty.
 */
export function settle<T>(
  schema: z.ZodType<T>,
  value: Readonly<Record<string, unknown>>,
  places: Places,
  { origins, errors, warnings }: { origins: Origins; errors: readonly RowNote[]; warnings: readonly RowNote[] },
): Settled<T> {
  const first = schema.safeParse(value);
  if (first.success)
    return errors.length > 0
      ? { ok: false, errors: [...errors, ...warnings] }
      : { ok: true, input: first.data, warnings, leftOut: [] };
  const wrong: RowNote[] = [...errors];
  const left: RowNote[] = [...warnings];
  const drops: Path[] = [];
  const cuts = new Map<string, number>();
  for (const issue of first.error.issues) {
    const path = exactPath(issue);
    const said = noteOfIssue(issue, at(value, path));
    const note: RowNote = { pointer: sourceOf(path, places, origins), ...said };
    const field = String(issue.path[0]);
    const isScalar = issue.path.length === 1;
    if (said.code === "tooMany" && isScalar) {
      cuts.set(field, Number(said.values?.max));
      left.push(note);
    } else if (isScalar && (places.needed.has(field) || said.code === "tooLong")) wrong.push(note);
    else {
      drops.push(partToDrop(issue.path));
      left.push(note);
    }
  }
  // Whoever mends the row mends all of it at once, so what would only be left out is named as well.
  if (wrong.length > 0) return { ok: false, errors: [...wrong, ...left] };
  const second = schema.safeParse(without(value, drops, cuts));
  if (second.success) return { ok: true, input: second.data, warnings: left, leftOut: emptied(second.data, drops) };
  return {
    ok: false,
    errors: second.error.issues.map((issue) => ({
      pointer: sourceOf(issue.path, places, origins),
      ...noteOfIssue(issue, at(value, issue.path)),
    })),
  };
}
