import { pairRows } from "./pair-rows.ts";
import { isRow, listOf, type Plain, partsOf, same } from "./plain.ts";

/** What a kind of record adds to saving as one goes. */
export interface SendRules {
  /** The record without what typing leaves behind, such as an empty line at the end. */
  readonly clean: (record: Plain) => Plain;
  /** Whether a row was only begun: nothing of it is worth keeping yet. */
  readonly isBlank: (field: string, row: unknown) => boolean;
  /** The record without one row of a list; what names rows by their place follows. */
  readonly without: (record: Plain, field: string, at: number) => Plain;
}

/** What can be saved of a form, and for each list which row of the form each of its rows is. */
export interface Sendable {
  readonly body: Plain;
  readonly places: Readonly<Record<string, readonly number[]>>;
}

/**
 * The form without what cannot be saved yet: rows that were only begun, and what stands at `held`, where the saved
 * value is taken instead. A new row with something held in it waits as a whole.
 * @param base what is saved
 * @param held pointers into the form
 */
export function toSend(form: Plain, base: Plain, held: readonly string[], rules: SendRules): Sendable {
  let body: Plain = structuredClone(rules.clean(form));
  const waiting = new Map<string, Set<number>>();
  const wait = (field: string, at: number) => waiting.set(field, (waiting.get(field) ?? new Set()).add(at));
  const pairs = Object.fromEntries(
    Object.keys(body).flatMap((field) => {
      const rows = listOf(body, field);
      return rows ? [[field, pairRows(rows, listOf(base, field) ?? [])] as const] : [];
    }),
  );
  for (const [field, from] of Object.entries(pairs)) {
    for (const [at, row] of (listOf(body, field) ?? []).entries()) {
      if (from[at] === -1 && rules.isBlank(field, row)) wait(field, at);
    }
  }
  for (const pointer of held) {
    const { field, at, key } = partsOf(pointer);
    const row = at === -1 ? undefined : listOf(body, field)?.[at];
    const old = pairs[field]?.[at] ?? -1;
    if (row === undefined) body[field] = structuredClone(base[field]);
    else if (old === -1) wait(field, at);
    else if (isRow(row)) {
      const saved = (listOf(base, field)?.[old] ?? {}) as Plain;
      if (key === undefined) Object.assign(row, structuredClone(saved));
      else row[key] = structuredClone(saved[key]);
    }
  }
  const places: Record<string, number[]> = {};
  for (const field of Object.keys(pairs)) places[field] = [...(listOf(body, field) ?? []).keys()];
  for (const [field, rows] of waiting) {
    for (const at of [...rows].sort((one, other) => other - one)) {
      body = rules.without(body, field, at);
      places[field]?.splice(at, 1);
    }
  }
  return { body, places };
}

/** The fields of `body` that differ from what is saved. */
export const changesOf = (body: Plain, base: Plain): Plain =>
  Object.fromEntries(Object.entries(body).filter(([field, value]) => !same(value, base[field])));

/** A pointer into what was sent as a pointer into the form. */
export function formPointer(pointer: string, places: Sendable["places"]): string {
  const { field, at } = partsOf(pointer);
  const place = places[field]?.[at];
  return place === undefined ? pointer : pointer.replace(`/${field}/${at}`, `/${field}/${place}`);
}
