import type { RowNote } from "../domain/notes.ts";
import type { Settled } from "./settle.ts";
import type { Mapped } from "./values.ts";

/** Pointer of a value that is read beside the contract → the fields that stand by it alone. */
export type ReadBeside = Readonly<Record<string, readonly string[]>>;

/**
 * A record with the fields that its file speaks of. What could not be read says nothing, so that what stands of it stays;
 * only what is empty in the file clears.
 */
export function saying<T>(
  settled: Settled<T>,
  said: readonly string[],
  warnings: readonly RowNote[],
  beside: ReadBeside,
): Mapped<T> {
  if (!settled.ok) return settled;
  const { leftOut, ...rest } = settled;
  const unread = new Set([...leftOut, ...warnings.flatMap(({ pointer }) => beside[pointer] ?? [])]);
  return { ...rest, said: said.filter((field) => !unread.has(field)) };
}
