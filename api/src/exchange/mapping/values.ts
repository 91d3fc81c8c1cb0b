import type { z } from "zod";
import { sayIssue } from "../../http/index.ts";

/** One place in a record that is wrong; the pointer names the source's field, so that a person finds it. */
export interface RowError {
  readonly pointer: string;
  readonly detail: string;
}

/** A record that became an input, or what kept it from becoming one. */
export type Mapped<T> = { readonly ok: true; readonly input: T } | { readonly ok: false; readonly errors: RowError[] };

/** Reads a value out of a foreign record without trusting its shape. */
export const asText = (value: unknown): string =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";

export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null || value === "" ? [] : [value];

export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** Parts of a cell that holds a list; semicolons divide, so that commas may stand inside. */
export const cellList = (value: unknown): string[] =>
  asText(value)
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** `YYYY-MM` of a date of any length from year on; null where empty; other words stay, so that checking names them. */
export const monthOf = (value: unknown): string | null => {
  const text = asText(value);
  const found = /^((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-\d\d.*)?)?$/.exec(text);
  return found?.[1] ? `${found[1]}-${found[2] ?? "01"}` : text || null;
};

/** `YYYY-MM-DD` or null where the value is empty; other words stay, so that checking names them. */
export const dateOf = (value: unknown): string | null => {
  const text = asText(value);
  const found = /^(\d{4}-\d\d-\d\d)(?:T.*)?$/.exec(text);
  return found?.[1] ?? (text === "" ? null : text);
};

/**
 * Checks a mapped record against its contract.
 * @param sources contract field → field of the source record, for pointers that a person can follow.
 */
export function checked<T>(schema: z.ZodType<T>, value: unknown, sources: Readonly<Record<string, string>>): Mapped<T> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, input: result.data };
  const errors = result.error.issues.map((issue) => {
    const [field, ...rest] = issue.path.map(String);
    const source = field === undefined ? "" : (sources[field] ?? field);
    return { pointer: `/${[source, ...rest].filter((part) => part !== "").join("/")}`, detail: sayIssue(issue, "en") };
  });
  return { ok: false, errors };
}
