import type { LawId } from "./laws.ts";

/**
 * Where a law does not hold, and why that is right. `file` is relative to the root; `at`, where given, is the
 * function, table, key or text the exception is for. A reason a reader would not accept is no reason.
 */
export type Exception = { law: LawId; file: string; at?: string; reason: string };

export const exceptions: readonly Exception[] = [];

export const isExcepted = (law: LawId, file: string, at?: string): boolean =>
  exceptions.some((row) => row.law === law && row.file === file && (row.at === undefined || row.at === at));
