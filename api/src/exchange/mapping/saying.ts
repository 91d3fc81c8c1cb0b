import type { RowNote } from "../domain/notes.ts";
import type { Settled } from "./settle.ts";
import { asList, type Mapped } from "./values.ts";

/** Pointer of a value that is read beside the contract → the fields that stand by it alone. */
export type ReadBeside = Readonly<Record<string, readonly string[]>>;

/** The name of a list, where the file has items in it and none of them could be read. */
export const unreadList = (field: string, source: unknown, read: readonly unknown[]): string[] =>
  read.length === 0 && asList(source).length > 0 ? [field] : [];

/**
 * A record with the fields that its file speaks of. What could not be read says nothing, so that what stands of it stays;
 * only what is empty in the file clears.
 */
export function saying<T>(
  settled: Settled<T>,
  said: readonly string[],
  warnings: readonly RowNote[],
  beside: ReadBeside,
  unread: readonly string[] = [],
): Mapped<T> {
  if (!settled.ok) return settled;
  const { leftOut, ...rest } = settled;
  const nothing = new Set([...leftOut, ...unread, ...warnings.flatMap(({ pointer }) => beside[pointer] ?? [])]);
  return { ...rest, said: said.filter((field) => !nothing.has(field)) };
}
